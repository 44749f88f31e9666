import type { Block } from '../block.ts';
import type { Doubt, Heading, Part } from './interview.ts';

/** A turn whose speaker is still a label's key. */
export interface KeyedTurn {
  readonly key: string;
  readonly line: number;
  readonly parts: Part[];
  readonly seconds?: number;
}

/** Turns and headings in order, before anybody knows whose labels are whose. */
export interface Assembled {
  readonly introduction: Part[];
  readonly items: (KeyedTurn | Heading)[];
  readonly labels: Part[];
  readonly reasons: Map<Block, string>;
  readonly doubtful: Doubt[];
}
