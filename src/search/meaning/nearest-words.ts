import type { WordVectors } from './word-vectors.ts';

/** Words less similar than this are unrelated. */
const UNLIKE = 0.35;

/** A content word of a question. */
export interface WeighedWord {
  /** Folded. */
  readonly word: string;
  /** Its rarity in general English. */
  readonly weight: number;
}

/** The words of a library by number, built once. */
export interface Vocabulary {
  readonly numbers: ReadonlyMap<string, number>;
  /** Their rows in the table; -1 for names, numbers and other words that it lacks. */
  readonly rows: Int32Array;
}

/**
 * Measures how much of a question a sentence's nearest words cover.
 * Source: the soft alignment of Kenter & de Rijke, “Short text similarity with word embeddings”
 * (2015).
 */
export class NearestWords {
  readonly #vectors: WordVectors;
  readonly #rows: Int32Array;
  readonly #asked: readonly AskedWord[];
  readonly #total: number;

  constructor(question: readonly WeighedWord[], vocabulary: Vocabulary, vectors: WordVectors) {
    this.#vectors = vectors;
    this.#rows = vocabulary.rows;
    this.#asked = question.map(({ word, weight }) => ({
      weight,
      number: vocabulary.numbers.get(word),
      row: vectors.row(word),
      likeness: new Float32Array(vocabulary.rows.length).fill(UNKNOWN),
    }));
    this.#total = question.reduce((sum, { weight }) => sum + weight, 0);
  }

  /**
   * The share of the question that a sentence's nearest words cover, from 0 to 1.
   * @param sentence its words' numbers in the vocabulary
   */
  share(sentence: Uint32Array): number {
    if (this.#total === 0) return 0;
    let carried = 0;
    for (const asked of this.#asked) {
      let nearest = 0;
      for (const number of sentence) {
        let likeness = asked.likeness[number] ?? 0;
        if (likeness === UNKNOWN) {
          likeness = this.#compare(asked, number);
          asked.likeness[number] = likeness;
        }
        if (likeness > nearest) nearest = likeness;
      }
      carried += asked.weight * nearest;
    }
    return carried / this.#total;
  }

  /** Names and numbers have no row, so that they are similar only to themselves. */
  #compare({ number: own, row }: AskedWord, number: number): number {
    if (own === number) return 1;
    const other = this.#rows[number] ?? -1;
    if (row === undefined || other < 0 || this.#vectors.areOpposites(row, other)) return 0;
    const likeness = this.#vectors.likeness(row, other);
    return likeness > UNLIKE ? likeness : 0;
  }
}

/** Marks a similarity that has not been computed yet. */
const UNKNOWN = -1;

interface AskedWord {
  readonly weight: number;
  /** Its number in the vocabulary, if the library has it. */
  readonly number: number | undefined;
  readonly row: number | undefined;
  /** The similarity of each word of the vocabulary. */
  readonly likeness: Float32Array;
}
