import type { IndexedPassage, LibraryIndex, TermRow } from './library-index.ts';
import { BM25 } from './library-index.ts';
import type { QuestionPart } from './question.ts';

/** Passages that are looked at closely: the rest is too far behind to come first. */
const CANDIDATES = 50;

export const WEIGHTS = {
  heading: 0.8,
  names: 0.4,
  questions: 0.5,
  sentence: 0.3,
  pair: 0.75,
  similar: 4,
  phrasing: 0.2,
};

export interface RankedPassage {
  readonly passage: IndexedPassage;
  readonly score: number;
  /** Index of the sentence that answers best. */
  readonly sentence: number;
  /** Share of what the question asks that the passage has, from 0 to 1. */
  readonly coverage: number;
}

/** The passages that share anything with the question, best first. */
export function rankPassages(parts: readonly QuestionPart[], index: LibraryIndex): RankedPassage[] {
  const weights = termWeights(parts);
  const terms = [...weights.keys()];
  if (terms.length === 0) return [];
  const hits = index.search.search(' ', {
    tokenize: () => terms,
    boostTerm: (term) => weights.get(term) ?? 0,
    boost: { text: 1, heading: WEIGHTS.heading, names: 1, questions: WEIGHTS.questions },
    bm25: BM25,
  });
  const scorer = new RowScorer(weights, index);
  const ranked = hits.slice(0, CANDIDATES).flatMap((hit): RankedPassage[] => {
    const passage = index.passages[hit.id];
    if (passage === undefined) return [];
    const { best, sentence, pairs } = scorer.sentences(passage);
    return [
      {
        passage,
        sentence,
        // MiniSearch multiplies by the number of terms that matched, which favours mere variety.
        score:
          hit.score / hit.queryTerms.length +
          WEIGHTS.sentence * best +
          WEIGHTS.pair * pairs +
          WEIGHTS.similar * scorer.similarity(passage),
        coverage: coverage(parts, hit.match),
      },
    ];
  });
  return ranked.sort((a, b) => b.score - a.score);
}

function termWeights(parts: readonly QuestionPart[]): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (term: string, weight: number) =>
    weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  for (const { stems, names, weight, role } of parts) {
    const own = role === 'phrasing' ? weight * WEIGHTS.phrasing : weight;
    for (const stemmed of stems) add(stemmed, own);
    for (const name of names) add(name, own * WEIGHTS.names);
  }
  return weights;
}

function coverage(parts: readonly QuestionPart[], match: Record<string, string[]>): number {
  let asked = 0;
  let found = 0;
  for (const { stems, names, weight, role } of parts) {
    if (role !== 'subject') continue;
    asked += weight;
    if ([...stems, ...names].some((term) => term in match)) found += weight;
  }
  return asked === 0 ? 0 : found / asked;
}

class RowScorer {
  readonly #index: LibraryIndex;
  /** Term number -> weight × rarity among sentences. */
  readonly #weights = new Map<number, number>();
  /** Term number -> place in the question, for pairs. */
  readonly #order = new Map<number, number>();

  constructor(weights: ReadonlyMap<string, number>, index: LibraryIndex) {
    this.#index = index;
    let order = 0;
    for (const [term, weight] of weights) {
      const number = index.vocabulary.get(term);
      if (!term.startsWith('#')) order++;
      if (number === undefined) continue;
      const count = index.sentenceCounts[number] ?? 0;
      const idf = Math.log(1 + (index.sentenceTotal - count + 0.5) / (count + 0.5));
      this.#weights.set(number, weight * idf);
      if (!term.startsWith('#')) this.#order.set(number, order);
    }
  }

  sentences({ sentences }: IndexedPassage): { best: number; sentence: number; pairs: number } {
    let best = 0;
    let sentence = 0;
    const pairs = new Set<number>();
    for (const [position, row] of sentences.entries()) {
      const score = this.#bm25(row);
      if (score > best) {
        best = score;
        sentence = position;
      }
      this.#collectPairs(row, pairs);
    }
    return { best, sentence, pairs: pairs.size };
  }

  #bm25({ terms, names }: TermRow): number {
    const counts = new Map<number, number>();
    for (const term of terms)
      if (this.#weights.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const term of names)
      if (this.#weights.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
    const { k, b, d } = BM25;
    const norm = k * (1 - b + (b * terms.length) / this.#index.sentenceLength);
    let score = 0;
    for (const [term, count] of counts) {
      score += (this.#weights.get(term) ?? 0) * (d + (count * (k + 1)) / (count + norm));
    }
    return score;
  }

  #collectPairs({ terms }: TermRow, pairs: Set<number>): void {
    let previous: number | undefined;
    for (const term of terms) {
      const order = this.#order.get(term);
      if (order !== undefined && previous !== undefined && order === previous + 1) pairs.add(order);
      previous = order;
    }
  }

  /** How like the question the nearest of the companion's questions is, from 0 to 1. */
  similarity({ questions }: IndexedPassage): number {
    let best = 0;
    let asked = 0;
    for (const weight of this.#weights.values()) asked += weight;
    for (const { terms, names } of questions) {
      let shared = 0;
      for (const term of new Set([...terms, ...names])) shared += this.#weights.get(term) ?? 0;
      best = Math.max(best, asked === 0 ? 0 : shared / asked);
    }
    return best;
  }
}
