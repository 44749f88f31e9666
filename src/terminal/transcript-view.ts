import { beginsTurn } from '../interview/asked-question.ts';
import type { Interview, Library, Passage, Section } from '../interview/model.ts';
import { formatTimeCode } from '../interview/text/voices/time-code.ts';
import { allSpeakers } from '../interview/turns.ts';
import { messages } from '../messages/messages.ts';
import { nameAndRole } from '../messages/shown-role.ts';
import { visibleText } from '../runtime/visible-text.ts';
import { blocks, paragraph, type Style, stacked } from './drawing.ts';

/** Everything that can be quoted, in order: headings, and each turn below the name of who speaks. */
export function transcriptView(library: Library, style: Style): string {
  return blocks(
    ...library.interviews.map((interview) =>
      blocks(
        stacked(
          paragraph(interview.attribution.title, style, style.colors.bold),
          paragraph(speakersLine(interview), style, style.colors.dim),
        ),
        ...interview.sections.map((section) => sectionTranscript(section, style)),
      ),
    ),
  );
}

function speakersLine(interview: Interview): string {
  const names = allSpeakers(interview).map((speaker) => nameAndRole(interview, speaker));
  return messages.speakers(names.join(', '));
}

/** A heading that is a question is left out: the interviewer's turn has it. */
function sectionTranscript(section: Section, style: Style): string {
  return blocks(
    section.question === undefined ? paragraph(section.heading, style, style.colors.cyan) : '',
    ...section.passages.map((passage) => {
      const isNamed = beginsTurn({ section, passage }) || passage.start !== undefined;
      return stacked(
        isNamed ? style.colors.bold(visibleText(nameAndTime(passage))) : '',
        paragraph(passage.text, style),
      );
    }),
  );
}

/** `Name [0:04:01]`. */
function nameAndTime({ speaker, start }: Passage): string {
  return start === undefined ? speaker.name : `${speaker.name} [${formatTimeCode(start)}]`;
}
