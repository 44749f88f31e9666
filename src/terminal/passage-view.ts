import {
  beginsTurn,
  headingSpeaker,
  isHeading,
  questionBesideHeading,
} from '../interview/asked-question.ts';
import {
  hasSeveralVoices,
  headedSections,
  type Interview,
  type Library,
  type Place,
  type SectionPlace,
} from '../interview/model.ts';
import { formatTimeCode } from '../interview/text/voices/time-code.ts';
import { messages } from '../messages/messages.ts';
import { nameAndRole } from '../messages/shown-role.ts';
import { visibleText } from '../runtime/visible-text.ts';
import { paragraph, type Style, stacked } from './drawing.ts';

const DASH = ' — ';

/**
 * The heading above an answer. One that is an interviewer's question stands below the name of who asks it,
 * and is left out above the question itself.
 */
export function answerHeadingView(place: Place, library: Library, style: Style): string {
  const { interview, section } = place;
  const speaker = headingSpeaker(section);
  if (speaker === undefined) return sectionHeadingView(place, library, style);
  const label = messages.asked(speaker.name) + titleBehind(interview, library);
  return stacked(
    style.colors.dim(visibleText(label)),
    isHeading(place) ? '' : paragraph(section.heading, style, style.colors.cyan),
  );
}

/** The heading above a section; one that is a question is left out, since the interviewer's turn has it. */
export function sectionHeadingView(
  { interview, section }: SectionPlace,
  library: Library,
  { colors }: Style,
): string {
  const title = titleBehind(interview, library);
  const shown = section.question === undefined ? section.heading + title : title.slice(DASH.length);
  return shown === '' ? '' : colors.cyan(visibleText(shown));
}

/** Behind a heading: the interview's title, where there are several. */
export function titleBehind({ attribution }: Interview, { interviews }: Library): string {
  return interviews.length > 1 ? DASH + attribution.title : '';
}

/** The interviewer's question that a passage answers, or nothing where its heading is that question. */
export function questionView(place: Place, style: Style): string {
  const question = questionBesideHeading(place);
  if (question === undefined) return '';
  const line = question.text.replace(/\s+/g, ' ');
  const { name } = question.speaker;
  return paragraph(messages.askedQuestion(name, line), style, style.colors.dim);
}

/** Whose words begin with a passage; nothing where the one before is of the same turn, or nobody else speaks. */
export function speakerView(place: Place, { colors }: Style): string {
  const { interview, passage } = place;
  if (!hasSeveralVoices(interview) || !beginsTurn(place)) return '';
  return colors.bold(visibleText(nameAndRole(interview, passage.speaker)));
}

/** Below a passage: whose words it is and where it stands. */
export function positionView({ interview, section, passage }: Place, { colors }: Style): string {
  const headed = headedSections(interview).length;
  const where =
    section.number === 0 ? messages.introduction : messages.sectionOf(section.number, headed);
  const position = messages.passageOf(passage.position, section.passages.length);
  const whose = [
    nameAndRole(interview, passage.speaker),
    ...(passage.start === undefined ? [] : [formatTimeCode(passage.start)]),
  ];
  return colors.dim(visibleText(`${whose.join(' · ')} · ${position}, ${where}`));
}
