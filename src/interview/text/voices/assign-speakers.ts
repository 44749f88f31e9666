import type { Speaker } from '../../model.ts';
import type { ProblemList } from '../../problem.ts';
import type { OutlineSection, Paragraph } from '../outline.ts';
import { writtenLabel } from './label.ts';
import type { TurnStart } from './turn-start.ts';

/** A paragraph, its speaker, and when it begins. */
export interface Spoken {
  readonly text: string;
  readonly speaker: Speaker;
  readonly start?: number;
}

/** A placeholder while the front matter has problems. */
const UNKNOWN: Speaker = { name: '', role: 'publisher' };

/**
 * Assigns each paragraph to the speaker of the last label, which stays in force across headings.
 * Text before the first heading and label introduces the interview. Other paragraphs without a
 * label, and labels without a paragraph, are problems.
 */
export function assignSpeakers(
  sections: readonly OutlineSection[],
  introducer: Speaker = UNKNOWN,
  example: string,
  problems: ProblemList,
): Spoken[][] {
  let turn: TurnStart | undefined;
  let hasWords = true;
  const endTurn = () => {
    if (turn === undefined || hasWords) return;
    problems.add(
      turn.line,
      `The label “${turn.label}” has no words after it. Write them behind it, or remove the label.`,
    );
  };
  const spoken = sections.map(({ heading, paragraphs }) => {
    const [unsigned] = turn === undefined ? paragraphs : [];
    if (heading !== undefined && unsigned !== undefined && unsigned.begins === undefined) {
      problems.add(
        unsigned.line,
        'No label stands before this paragraph, so nothing says whose words it holds. Begin it with the ' +
          `speaker’s label, such as ${writtenLabel(example)}.`,
      );
    }
    return paragraphs.flatMap(({ text, begins }: Paragraph): Spoken[] => {
      if (begins !== undefined) {
        endTurn();
        turn = begins;
        hasWords = false;
      }
      if (text === '') return [];
      // A time code belongs only to the first paragraph after its label.
      const start = hasWords ? undefined : turn?.start;
      hasWords = true;
      const speaker = turn?.speaker ?? introducer;
      return [{ text, speaker, ...(start !== undefined && { start }) }];
    });
  });
  endTurn();
  return spoken;
}
