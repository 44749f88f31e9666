import type { Block } from '../block.ts';

/** Where a turn begins, and whose. */
export interface Start {
  readonly block: Block;
  /** Where its label begins; the text before belongs to the speaker before. */
  readonly from: number;
  /** Where what is said begins. */
  readonly to: number;
  /** The speaker's label key, or a part that has no label. */
  readonly speaker: string;
  readonly seconds?: number;
  readonly doubt?: string;
  /** Whether the speaker goes on where he is the same as before, as in subtitles. */
  readonly continues?: boolean;
}

/** Speakers of interviews in which questions are set off and nothing says who asks. */
export const ASKS = '\u0000asks';
export const ANSWERS = '\u0000answers';
