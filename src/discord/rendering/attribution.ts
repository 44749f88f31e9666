import { headedSections, type Library, type Place } from '../../interview/model.ts';
import { messages } from '../../messages/messages.ts';
import { bold, fitLine, small } from './markdown.ts';

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
      ...(isMarked ? [bold(messages.thisPassage)] : []),
      fitLine(passage.speaker.name, NAME),
      messages.passageOf(passage.position, section.passages.length),
      section.number === 0 ? messages.introduction : messages.sectionOf(section.number, headed),
      ...(library.interviews.length > 1 ? [fitLine(interview.attribution.title, TITLE)] : []),
    ].join(' · '),
  );
}
