import { beginsTurn, headingSpeaker, questionBesideHeading } from '../interview/asked-question.ts';
import {
  hasSeveralVoices,
  headedSections,
  type Library,
  type Place,
  type SectionPlace,
} from '../interview/model.ts';
import { formatTimeCode } from '../interview/text/voices/time-code.ts';
import { messages } from '../messages/messages.ts';
import { nameAndRole } from '../messages/shown-role.ts';
import { visibleText } from '../runtime/visible-text.ts';
import { paragraph, type Style, stacked } from './drawing.ts';

/** A section's heading; where that is an interviewer's question, below the name of who asks it. */
export function headingView({ interview, section }: SectionPlace, library: Library, style: Style) {
  const title = library.interviews.length > 1 ? ` — ${interview.attribution.title}` : '';
  const { colors } = style;
  const speaker = headingSpeaker(section);
  if (speaker === undefined) return colors.cyan(visibleText(section.heading + title));
  return stacked(
    colors.dim(visibleText(messages.asked(speaker.name) + title)),
    paragraph(section.heading, style, colors.cyan),
  );
}

/** The interviewer's question that a passage answers, or nothing where its heading is that question. */
export function questionView(place: Place, style: Style): string {
  const question = questionBesideHeading(place);
  if (question === undefined) return '';
  const { speaker, text } = question;
  return paragraph(messages.askedQuestion(speaker.name, text), style, style.colors.dim);
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
