import type { AnswerType } from './answer-type.ts';
import type { IndexedPassage, IndexedSentence, LibraryIndex } from './library-index.ts';
import { BM25, SENTENCE } from './weights.ts';

/** Looks closely at single passages for one question. */
export class PassageScorer {
  readonly #index: LibraryIndex;
  /** Term number -> its weight in the question times its rarity among the library's sentences. */
  readonly #weights = new Map<number, number>();
  /** Term number of a stem -> its place among the question's stems. */
  readonly #order = new Map<number, number>();
  readonly #asked: number;
  readonly #answerType: AnswerType | undefined;

  /**
   * @param stems the question's stems in order, each with its weight
   * @param names the terms of its name groups, each with its weight
   */
  constructor(
    stems: ReadonlyMap<string, number>,
    names: ReadonlyMap<string, number>,
    answerType: AnswerType | undefined,
    index: LibraryIndex,
  ) {
    this.#index = index;
    this.#answerType = answerType;
    for (const [position, term] of [...stems.keys()].entries()) {
      const number = index.vocabulary.get(term);
      if (number !== undefined) this.#order.set(number, position);
    }
    let asked = 0;
    for (const [term, weight] of [...stems, ...names]) {
      const number = index.vocabulary.get(term);
      const value = weight * this.#rarity(number);
      if (number !== undefined) this.#weights.set(number, value);
      asked += value;
    }
    this.#asked = asked;
  }

  /** BM25's inverse document frequency, a sentence being a document. */
  #rarity(term: number | undefined): number {
    const { counts, total } = this.#index.sentences;
    const count = term === undefined ? 0 : (counts[term] ?? 0);
    return Math.log(1 + (total - count + 0.5) / (count + 0.5));
  }

  /** How well each of a passage's sentences fits the question. */
  sentences({ sentences }: IndexedPassage): number[] {
    return sentences.map((sentence) => this.#scoreSentence(sentence));
  }

  #scoreSentence(sentence: IndexedSentence): number {
    const words = this.#bm25(sentence);
    if (words === 0) return 0;
    return (
      words +
      SENTENCE.pair * this.#pairs([sentence]).size +
      SENTENCE.answerType * Number(this.#mayAnswer(sentence))
    );
  }

  #bm25({ stems, names }: IndexedSentence): number {
    const counts = new Map<number, number>();
    for (const row of [stems, names]) {
      for (const term of row) {
        if (this.#weights.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
      }
    }
    const { k, d } = BM25;
    const { b } = SENTENCE;
    const norm = k * (1 - b + (b * stems.length) / this.#index.sentences.averageLength);
    let score = 0;
    for (const [term, count] of counts) {
      score += (this.#weights.get(term) ?? 0) * (d + (count * (k + 1)) / (count + norm));
    }
    return score;
  }

  /** Whether the sentence has something of the type that is asked for, other than the question's words. */
  #mayAnswer({ nameStems, numberStems, hasTime }: IndexedSentence): boolean {
    const isNew = (term: number) => !this.#order.has(term);
    if (this.#answerType === 'name') return nameStems.some(isNew);
    if (this.#answerType === 'number') return numberStems.some(isNew);
    return this.#answerType === 'time' && hasTime;
  }

  /** How many neighbours of the question are neighbours in the passage, in the same order. */
  pairs({ sentences }: IndexedPassage): number {
    return this.#pairs(sentences).size;
  }

  /** The places in the question of those that follow their neighbour in one of the sentences. */
  #pairs(sentences: readonly IndexedSentence[]): Set<number> {
    const pairs = new Set<number>();
    for (const { stems } of sentences) {
      let previous: number | undefined;
      for (const term of stems) {
        const place = this.#order.get(term);
        if (place !== undefined && previous !== undefined && place === previous + 1)
          pairs.add(place);
        previous = place;
      }
    }
    return pairs;
  }

  /** How much of the question each of the companion's questions has, from 0 to 1. */
  similarities({ questions }: IndexedPassage): number[] {
    return questions.map(({ stems, names }) => {
      let shared = 0;
      for (const term of new Set([...stems, ...names])) shared += this.#weights.get(term) ?? 0;
      return this.#asked === 0 ? 0 : shared / this.#asked;
    });
  }
}
