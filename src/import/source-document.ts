import type { Block } from './block.ts';

/** What a document says of itself. */
export interface Facts {
  readonly title?: string;
  readonly publisher?: string;
  readonly publishedIn?: string;
  readonly language?: string;
  readonly date?: string;
  readonly url?: string;
  readonly license?: string;
  readonly authors: readonly string[];
  /** Who speaks, where the document has a list of them. */
  readonly speakers: readonly string[];
}

export const NO_FACTS: Facts = { authors: [], speakers: [] };

/** A document of any format: its blocks in order, and what it says of itself. */
export interface SourceDocument {
  readonly blocks: readonly Block[];
  readonly facts: Facts;
}
