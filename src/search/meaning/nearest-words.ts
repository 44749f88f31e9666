import type { WordVectors } from './word-vectors.ts';

/** Words less like than this have nothing to do with each other. */
const UNLIKE = 0.35;

/** A content word of a question. */
export interface WeighedWord {
  /** Folded. */
  readonly word: string;
  /** Its rarity in general English. */
  readonly weight: number;
}

/**
 * How much of a question a sentence's nearest words carry.
 * Source: the soft alignment of Kenter & de Rijke, “Short text similarity with word embeddings” (2015).
 */
export class NearestWords {
  readonly #asked: readonly {
    readonly row: number | undefined;
    readonly word: string;
    readonly weight: number;
  }[];
  readonly #total: number;
  readonly #vocabulary: readonly string[];
  readonly #vectors: WordVectors;
  /** For each word asked, by number in the vocabulary: the likeness, or -1 before it is known. */
  readonly #likeness: readonly Float32Array[];

  /** @param vocabulary the library's folded words, by their numbers */
  constructor(
    question: readonly WeighedWord[],
    vocabulary: readonly string[],
    vectors: WordVectors,
  ) {
    this.#asked = question.map((each) => ({ ...each, row: vectors.row(each.word) }));
    this.#total = question.reduce((sum, { weight }) => sum + weight, 0);
    this.#vocabulary = vocabulary;
    this.#vectors = vectors;
    this.#likeness = question.map(() => new Float32Array(vocabulary.length).fill(-1));
  }

  /** The share of the question that a sentence's nearest words carry, from 0 to 1. */
  share(sentence: Uint32Array): number {
    if (this.#total === 0) return 0;
    let carried = 0;
    for (const [order, { weight }] of this.#asked.entries()) {
      let nearest = 0;
      for (const number of sentence) nearest = Math.max(nearest, this.#compare(order, number));
      carried += weight * nearest;
    }
    return carried / this.#total;
  }

  #compare(order: number, number: number): number {
    const known = this.#likeness[order];
    const before = known?.[number] ?? -1;
    if (known === undefined || before >= 0) return Math.max(0, before);
    const { word, row } = this.#asked[order] ?? {};
    const other = this.#vocabulary[number] ?? '';
    const likeness = word === other ? 1 : this.#likenessTo(row, other);
    known[number] = likeness;
    return likeness;
  }

  /** Names and numbers have no row, so that they are like nothing but themselves. */
  #likenessTo(row: number | undefined, other: string): number {
    const otherRow = row === undefined ? undefined : this.#vectors.row(other);
    if (row === undefined || otherRow === undefined) return 0;
    if (this.#vectors.areOpposites(row, otherRow)) return 0;
    const likeness = this.#vectors.likeness(row, otherRow);
    return likeness > UNLIKE ? likeness : 0;
  }
}
