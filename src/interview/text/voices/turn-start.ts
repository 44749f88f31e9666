import type { Speaker } from '../../model.ts';

/** The label with which a turn begins. */
export interface TurnStart {
  readonly speaker: Speaker;
  readonly label: string;
  readonly line: number;
  /** The time code in seconds, if there is one. */
  readonly start?: number;
}
