import type { Speaker } from '../../model.ts';

/** The label with which a turn begins. */
export interface TurnStart {
  readonly speaker: Speaker;
  readonly label: string;
  readonly line: number;
  /** Seconds of its time code, where it has one. */
  readonly start?: number;
}
