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
  /** Who asks and who answers, where it says so. */
  readonly hosts: readonly string[];
  readonly guests: readonly string[];
}

export const NO_FACTS: Facts = { authors: [], speakers: [], hosts: [], guests: [] };

/** A document of any format: its blocks in order, and what it says of itself. */
export interface SourceDocument {
  readonly blocks: readonly Block[];
  readonly facts: Facts;
}
