import type { Block } from '../block.ts';

export type Role = 'interviewee' | 'interviewer' | 'other';

/** A part of a block's text. */
export interface Part {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

export interface Turn {
  /** Index into the interview's speakers. */
  readonly speaker: number;
  readonly line: number;
  /** Paragraphs. */
  readonly parts: readonly Part[];
  readonly seconds?: number;
}

export interface Heading {
  readonly heading: Part;
}

export interface SpeakerFound {
  readonly name: string;
  readonly role: Role;
  /** As it stands in the text most often. */
  readonly label: string;
}

/** A turn of which a person should see whether it is right. */
export interface Doubt {
  readonly line: number;
  readonly text: string;
  readonly why: string;
}

/** What a document turned out to be: turns and headings in order, and where every word went. */
export interface FoundInterview {
  readonly speakers: readonly SpeakerFound[];
  readonly introduction: readonly Part[];
  readonly items: readonly (Turn | Heading)[];
  readonly labels: readonly Part[];
  /** Why a block, or the rest of one, is not the interview. */
  readonly reasons: ReadonlyMap<Block, string>;
  readonly doubtful: readonly Doubt[];
}

/** What the options say, and how much is known. */
export interface Names {
  readonly interviewers: readonly string[];
  readonly interviewees: readonly string[];
}
