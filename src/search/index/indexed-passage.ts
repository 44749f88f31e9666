import type { Place } from '../../interview/model.ts';
import type { Sentence } from '../language/sentences.ts';

/**
 * A sequence of content words: the numbers of their terms in order, and of the alias groups among
 * them.
 */
export interface TermRow {
  readonly stems: Uint32Array;
  readonly aliases: Uint32Array;
}

export interface IndexedSentence extends Sentence, TermRow {
  /** The numbers of the stems that may answer “who” or “where”. */
  readonly nameStems: Uint32Array;
  /** The numbers of the stems that may answer “how many”. */
  readonly numberStems: Uint32Array;
  /** Whether it may answer “when”. */
  readonly hasTime: boolean;
}

export interface IndexedQuestion {
  /** The numbers of its terms, each once. */
  readonly terms: Uint32Array;
  /** The position of the sentence that answers it. */
  readonly sentence: number;
}

export interface IndexedPassage {
  readonly place: Place;
  /** The numbers of its heading's stems, each once. */
  readonly heading: Uint32Array;
  readonly sentences: readonly IndexedSentence[];
  /** The companion's questions that this passage answers. */
  readonly questions: readonly IndexedQuestion[];
}

/** A passage as stored in MiniSearch: each field holds its terms, separated by spaces. */
export interface PassageDocument {
  /** Index into the index's passages. */
  readonly id: number;
  readonly heading: string;
  /** Stems of the text. */
  readonly text: string;
  /** The text's words as written. */
  readonly exact: string;
  /** Stems of the interviewer's question that it answers. */
  readonly asked: string;
  /** Alias groups of heading and text. */
  readonly aliases: string;
  /** Stems and alias groups of the companion's questions. */
  readonly questions: string;
}
