import { headedSections, type Interview, type Library, type Place } from '../../interview/model.ts';
import { formatTimeCode } from '../../interview/text/voices/time-code.ts';
import { messages } from '../../messages/messages.ts';
import { shownRole } from '../../messages/shown-role.ts';
import { bold, fitLine, NAME, small } from './markdown.ts';

const TITLE = 150;

/** Small print: whose words a passage is, and where it stands. */
export function attributionLine(
  { interview, section, passage }: Place,
  library: Library,
  { isMarked }: { readonly isMarked: boolean } = { isMarked: false },
): string {
  const headed = headedSections(interview).length;
  const { name } = passage.speaker;
  return small(
    [
      ...(isMarked ? [bold(messages.thisPassage)] : []),
      withRole(fitLine(name, NAME), interview, passage),
      ...(passage.start === undefined ? [] : [formatTimeCode(passage.start)]),
      messages.passageOf(passage.position, section.passages.length),
      section.number === 0 ? messages.introduction : messages.sectionOf(section.number, headed),
      ...(library.interviews.length > 1 ? [fitLine(interview.attribution.title, TITLE)] : []),
    ].join(' · '),
  );
}

/** The line above what another speaker than the one before says: whose words it is. */
export function speakerLine({ interview, passage }: Place): string {
  return withRole(bold(fitLine(passage.speaker.name, NAME)), interview, passage);
}

function withRole(shownName: string, interview: Interview, { speaker }: Place['passage']): string {
  const role = shownRole(interview, speaker);
  return role === undefined ? shownName : messages.nameAs(shownName, role);
}
