import { headedSections, type Library, type Place } from '../../interview/model.ts';
import { fitLine, small } from './markdown.ts';

const NAME = 150;
const TITLE = 150;

/** Small print: whose words a passage is, and where it stands. */
export function attributionLine(
  { interview, section, passage }: Place,
  library: Library,
  { isMarked }: { readonly isMarked: boolean } = { isMarked: false },
): string {
  const headed = headedSections(interview).length;
  return small(
    [
      ...(isMarked ? ['**This passage**'] : []),
      fitLine(section.speaker.name, NAME),
      `passage ${passage.position} of ${section.passages.length}`,
      section.number === 0 ? 'introduction' : `section ${section.number} of ${headed}`,
      ...(library.interviews.length > 1 ? [fitLine(interview.attribution.title, TITLE)] : []),
    ].join(' · '),
  );
}
