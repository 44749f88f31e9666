import { headingSpeaker, isHeading } from '../../interview/asked-question.ts';
import type { Place, Section } from '../../interview/model.ts';
import { fitLine, lines } from './markdown.ts';
import { askedLabel, fitEnd } from './question.ts';

/** Characters of a heading, after escaping, that are shown. */
const HEADING = 300;

/** A section's heading; where that is an interviewer's question, below the name of who asks it. */
export function sectionHeading(section: Section): string {
  return labelled(section, fitLine(section.heading, HEADING));
}

/**
 * The heading above an answer. Of a question that is too long, the end is shown, with what is asked; above
 * the question itself, only who asks it.
 */
export function answerHeading({ section, passage }: Pick<Place, 'section' | 'passage'>): string {
  const { heading, question } = section;
  if (question === undefined) return sectionHeading(section);
  if (isHeading({ section, passage })) return headingLabel(section) ?? '';
  return labelled(section, fitEnd(heading, HEADING));
}

function labelled(section: Section, heading: string): string {
  return lines(headingLabel(section), `### ${heading}`);
}

/** The line above a heading that is an interviewer's question. */
export function headingLabel(section: Section): string | undefined {
  const speaker = headingSpeaker(section);
  return speaker && askedLabel(speaker);
}
