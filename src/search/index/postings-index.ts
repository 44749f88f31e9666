import type MiniSearch from 'minisearch';
import { BM25, FIELDS } from './field-weights.ts';

/** The passages that have a term, in order. */
interface Postings {
  readonly passages: Uint32Array;
  /** What the term adds to each score, before its weight in the question. */
  readonly scores: Float64Array;
  /** 1 if it occurs outside the companion's questions. */
  readonly own: Uint8Array;
}

const NONE: Postings = {
  passages: new Uint32Array(),
  scores: new Float64Array(),
  own: new Uint8Array(),
};

/** A passage with at least one of the terms. */
export interface Match {
  readonly passage: number;
  readonly score: number;
  /** How many of the terms it has. */
  readonly terms: number;
}

/**
 * What each term adds to the passages' scores. MiniSearch is queried once per term, since a term's
 * scores are the same in every question and add up.
 */
export class PostingsIndex {
  readonly #search: MiniSearch;
  readonly #size: number;
  /** Term -> its postings, filled on first use. */
  readonly #known: Map<string, Postings | undefined>;

  /**
   * @param search holds passages by number from 0
   * @param terms all terms that the passages have
   */
  constructor(search: MiniSearch, terms: Iterable<string>) {
    this.#search = search;
    this.#size = search.documentCount;
    this.#known = new Map(Array.from(terms, (term) => [term, undefined]));
  }

  /**
   * The passages with at least one of the terms, in order; each term comes with its weight in the
   * question.
   */
  match(weights: ReadonlyMap<string, number>): Match[] {
    const scores = new Float64Array(this.#size);
    const counts = new Uint16Array(this.#size);
    for (const [term, weight] of weights) {
      const { passages, scores: added } = this.#postings(term);
      for (let at = 0; at < passages.length; at++) {
        const passage = passages[at] ?? 0;
        scores[passage] = (scores[passage] ?? 0) + weight * (added[at] ?? 0);
        counts[passage] = (counts[passage] ?? 0) + 1;
      }
    }
    const matches: Match[] = [];
    for (let passage = 0; passage < this.#size; passage++) {
      const terms = counts[passage] ?? 0;
      if (terms > 0) matches.push({ passage, score: scores[passage] ?? 0, terms });
    }
    return matches;
  }

  /**
   * Where a passage has a term: in its `own` words, only in the companion's `questions`, or not at
   * all (undefined).
   */
  where(term: string, passage: number): 'own' | 'questions' | undefined {
    const { passages, own } = this.#postings(term);
    let low = 0;
    let high = passages.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((passages[middle] ?? 0) < passage) low = middle + 1;
      else high = middle;
    }
    if (passages[low] !== passage) return undefined;
    return own[low] === 1 ? 'own' : 'questions';
  }

  #postings(term: string): Postings {
    if (!this.#known.has(term)) return NONE;
    const known = this.#known.get(term);
    if (known !== undefined) return known;
    const found = this.#search
      .search(' ', { tokenize: () => [term], boost: FIELDS, bm25: BM25 })
      .sort((a, b) => a.id - b.id);
    const postings = {
      passages: Uint32Array.from(found, ({ id }) => id),
      scores: Float64Array.from(found, ({ score }) => score),
      own: Uint8Array.from(found, ({ match }) =>
        Number(
          Object.values(match)
            .flat()
            .some((field) => field !== 'questions'),
        ),
      ),
    };
    this.#known.set(term, postings);
    return postings;
  }
}
