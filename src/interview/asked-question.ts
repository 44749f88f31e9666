import type { Passage, Place, Section, Speaker } from './model.ts';
import { askedPassages } from './turns.ts';

/** What an interviewer said before an answer. */
export interface AskedQuestion {
  /** Reference of its first passage. */
  readonly passage: string;
  readonly speaker: Speaker;
  /** The interviewer's whole turn; two line feeds stand between its passages. */
  readonly text: string;
}

/** The interviewer's question that a passage answers, where there is one. */
export function askedQuestion(
  place: Pick<Place, 'interview' | 'passage'>,
): AskedQuestion | undefined {
  const passages = askedPassages(place);
  const [first] = passages;
  if (first === undefined) return undefined;
  const text = passages.map((passage) => passage.text).join('\n\n');
  return { passage: first.reference, speaker: first.speaker, text };
}

/** Who asks the question that a section has for its heading; undefined where the heading is the source's. */
export function headingSpeaker(section: Section): Speaker | undefined {
  return headingPassage(section)?.speaker;
}

/** Whether a passage is the question, or a part of it, that its section has for its heading. */
export function isHeading({ section, passage }: Pick<Place, 'section' | 'passage'>): boolean {
  return headingPassage(section)?.turn === passage.turn;
}

function headingPassage({ question, passages }: Section): Passage | undefined {
  return passages.find(({ reference }) => reference === question);
}

/** The question that a passage answers, unless its section has it for its heading already. */
export function questionBesideHeading(place: Place): AskedQuestion | undefined {
  const question = askedQuestion(place);
  return question?.passage === place.section.question ? undefined : question;
}

/** Whether a passage begins what its speaker says in its section. */
export function beginsTurn({ section, passage }: Pick<Place, 'section' | 'passage'>): boolean {
  // Positions begin with 1.
  return section.passages[passage.position - 2]?.turn !== passage.turn;
}
