import { BM25, FIELDS } from './weights.ts';

/** A passage's terms by field. */
export type PassageTerms = Readonly<Record<keyof typeof FIELDS, readonly string[]>>;

/** The passages that have a term, in order. */
interface Postings {
  readonly passages: Uint32Array;
  /** What the term adds to the score of each, before its weight in the question. */
  readonly scores: Float64Array;
  /** 1 where more than the companion's questions have it. */
  readonly own: Uint8Array;
}

/** A passage that has any of the terms. */
export interface Match {
  readonly passage: number;
  readonly score: number;
  /** How many of the terms it has. */
  readonly terms: number;
}

/** Scores passages by BM25+ over their fields, all of it that no question changes computed before. */
export class InvertedIndex {
  readonly #size: number;
  readonly #postings: ReadonlyMap<string, Postings>;

  constructor(passages: readonly PassageTerms[]) {
    this.#size = passages.length;
    this.#postings = readPostings(passages);
  }

  /** The passages that have any of the terms, in order; each term with its weight in the question. */
  search(weights: ReadonlyMap<string, number>): Match[] {
    const scores = new Float64Array(this.#size);
    const counts = new Uint16Array(this.#size);
    for (const [term, weight] of weights) {
      const found = this.#postings.get(term);
      if (found === undefined) continue;
      for (let at = 0; at < found.passages.length; at++) {
        const passage = found.passages[at] ?? 0;
        scores[passage] = (scores[passage] ?? 0) + weight * (found.scores[at] ?? 0);
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

  /** Where a passage has a term: in its `own` words, only in the companion's questions, or not at all. */
  where(term: string, passage: number): 'own' | 'questions' | undefined {
    const found = this.#postings.get(term);
    if (found === undefined) return undefined;
    let low = 0;
    let high = found.passages.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((found.passages[middle] ?? 0) < passage) low = middle + 1;
      else high = middle;
    }
    if (found.passages[low] !== passage) return undefined;
    return found.own[low] === 1 ? 'own' : 'questions';
  }
}

const NAMES = Object.keys(FIELDS) as (keyof typeof FIELDS)[];

/** How often each term is in a passage's field, and the field's length: its different terms. */
interface FieldCounts {
  readonly counts: ReadonlyMap<string, number>;
  readonly length: number;
}

function readPostings(passages: readonly PassageTerms[]): Map<string, Postings> {
  const lists = new Map<string, { passage: number; score: number; own: boolean }[]>();
  for (const field of NAMES) {
    const fields = passages.map((terms) => countTerms(terms[field]));
    const average = fields.reduce((sum, { length }) => sum + length, 0) / passages.length;
    const frequency = new Map<string, number>();
    for (const { counts } of fields) {
      for (const term of counts.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
    }
    for (const [passage, { counts, length }] of fields.entries()) {
      for (const [term, count] of counts) {
        const holders = frequency.get(term) ?? 0;
        const rarity = Math.log(1 + (passages.length - holders + 0.5) / (holders + 0.5));
        const { k, b, d } = BM25;
        const fit = d + (count * (k + 1)) / (count + k * (1 - b + (b * length) / average));
        const score = FIELDS[field] * rarity * fit;
        const list = lists.get(term) ?? [];
        list.push({ passage, score, own: field !== 'questions' });
        lists.set(term, list);
      }
    }
  }
  return new Map([...lists].map(([term, list]) => [term, makePostings(list)]));
}

function countTerms(terms: readonly string[]): FieldCounts {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  // An empty field counts as one term long, as in MiniSearch, on which the weights were chosen.
  return { counts, length: Math.max(1, counts.size) };
}

/** Adds up what the fields of each passage give. */
function makePostings(list: readonly { passage: number; score: number; own: boolean }[]): Postings {
  const byPassage = new Map<number, { score: number; own: boolean }>();
  for (const { passage, score, own } of list) {
    const before = byPassage.get(passage);
    byPassage.set(passage, {
      score: (before?.score ?? 0) + score,
      own: own || (before?.own ?? false),
    });
  }
  const sorted = [...byPassage].sort(([a], [b]) => a - b);
  return {
    passages: Uint32Array.from(sorted, ([passage]) => passage),
    scores: Float64Array.from(sorted, ([, { score }]) => score),
    own: Uint8Array.from(sorted, ([, { own }]) => Number(own)),
  };
}
