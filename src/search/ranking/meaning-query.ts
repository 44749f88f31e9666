import type { MeaningIndex, RowRange } from '../index/meaning-index.ts';
import type { Evidence } from '../meaning/combine.ts';
import { encode } from '../meaning/encode.ts';
import { NearestWords, type WeighedWord } from '../meaning/nearest-words.ts';

/** The evidence for a passage besides its words. */
export type Meaning = Omit<Evidence, 'lexical'>;

/** A question, compared by meaning with a library's passages. */
export class MeaningQuery {
  readonly #index: MeaningIndex;
  readonly #sentences: Float32Array;
  readonly #passages: Float32Array;
  readonly #questions: Float32Array;
  readonly #nearest: NearestWords;
  /** By passage: the similarity of its best sentence. */
  readonly #best: Float32Array;

  /**
   * @param words all words of the question, folded
   * @param content the words that say what it asks, each with its weight
   */
  constructor(words: readonly string[], content: readonly WeighedWord[], index: MeaningIndex) {
    this.#index = index;
    const vector = encode(words, index.vectors);
    this.#sentences = index.sentences.likenesses(vector);
    this.#passages = index.passages.likenesses(vector);
    this.#questions = index.questions.likenesses(vector);
    this.#nearest = new NearestWords(content, index.vocabulary, index.vectors);
    this.#best = Float32Array.from(index.rows, ({ sentences }) =>
      greatest(this.#sentences, sentences),
    );
  }

  /** The passages most similar to the question, at most this many, in the order of the index. */
  candidates(most: number): number[] {
    const likeness = this.#best.map((best, passage) => best + (this.#passages[passage] ?? 0));
    // A typed array sorts numbers many times faster than an array sorts by a function.
    const least = likeness.slice().sort().at(-most) ?? Number.NEGATIVE_INFINITY;
    const found: number[] = [];
    for (const [passage, each] of likeness.entries()) {
      // A question without any known word is equally unlike every passage.
      if (each >= least && each > 0) found.push(passage);
    }
    return found.slice(0, most);
  }

  /** The share of the question that the nearest words of a passage's best sentence cover. */
  words(passage: number): number {
    const { start = 0, end = 0 } = this.#index.rows[passage]?.sentences ?? {};
    let words = 0;
    for (let row = start; row < end; row++) {
      words = Math.max(words, this.#nearest.share(this.#index.sentenceWords[row] ?? NO_WORDS));
    }
    return words;
  }

  /** The evidence for a passage, except its nearest words, which take longer: {@link words}. */
  meaning(passage: number): Meaning {
    const rows = this.#index.rows[passage];
    if (rows === undefined) return NOTHING;
    const asked = [
      ...rows.asked.map((each) => this.#best[each] ?? 0),
      ...(rows.questions.end > rows.questions.start
        ? [greatest(this.#questions, rows.questions)]
        : []),
    ];
    return {
      sentence: this.#best[passage] ?? 0,
      passage: this.#passages[passage] ?? 0,
      asked: asked.length === 0 ? undefined : Math.max(...asked),
      words: 0,
    };
  }

  /** The similarity of each sentence of a passage. */
  sentences(passage: number): Float32Array {
    const { start = 0, end = 0 } = this.#index.rows[passage]?.sentences ?? {};
    return this.#sentences.subarray(start, end);
  }

  /** The evidence for a passage about which nothing is known: the average of all passages. */
  get background(): Meaning {
    const sentence = mean(this.#best);
    return { sentence, passage: mean(this.#passages), asked: sentence, words: 0 };
  }
}

const NO_WORDS = new Uint32Array();
const NOTHING: Meaning = { sentence: 0, passage: 0, asked: undefined, words: 0 };

function greatest(values: Float32Array, { start, end }: RowRange): number {
  let result = -1;
  for (let row = start; row < end; row++) result = Math.max(result, values[row] ?? 0);
  return result;
}

function mean(values: Float32Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return values.length === 0 ? 0 : sum / values.length;
}
