import { BM25 } from '../index/field-weights.ts';
import type { IndexedPassage, IndexedSentence } from '../index/indexed-passage.ts';
import type { LibraryIndex } from '../index/library-index.ts';
import type { AnswerType } from '../language/answer-type.ts';
import { SENTENCE } from './weights.ts';

/** A term of the question that the library has. */
interface AskedTerm {
  /** Its weight in the question times its rarity among the library's sentences. */
  readonly weight: number;
  /** Its position among the question's stems; undefined for an alias group. */
  readonly place: number | undefined;
}

/** Scores individual passages closely for one question. */
export class PassageScorer {
  readonly #index: LibraryIndex;
  readonly #terms: AskedTerm[] = [];
  /** Term number -> 1 + its index in #terms, or 0; an array, since it is read for every word. */
  readonly #slots: Uint16Array;
  /** By index in #terms; reset to 0 between sentences. */
  readonly #counts: Uint16Array;
  readonly #asked: number;
  readonly #answerType: AnswerType | undefined;

  /**
   * @param stems the question's stems in order, each with its weight
   * @param aliases the terms of its alias groups, each with its weight
   */
  constructor(
    stems: ReadonlyMap<string, number>,
    aliases: ReadonlyMap<string, number>,
    answerType: AnswerType | undefined,
    index: LibraryIndex,
  ) {
    this.#index = index;
    this.#answerType = answerType;
    this.#slots = new Uint16Array(index.vocabulary.size);
    let asked = 0;
    for (const [position, [term, share]] of [...stems, ...aliases].entries()) {
      const number = index.vocabulary.get(term);
      const weight = share * this.#rarity(number);
      asked += weight;
      if (number === undefined) continue;
      this.#terms.push({ weight, place: position < stems.size ? position : undefined });
      this.#slots[number] = this.#terms.length;
    }
    this.#asked = asked;
    this.#counts = new Uint16Array(this.#terms.length);
  }

  /** BM25's inverse document frequency, a sentence being a document. */
  #rarity(term: number | undefined): number {
    const { counts, total } = this.#index.sentences;
    const count = term === undefined ? 0 : (counts[term] ?? 0);
    return Math.log(1 + (total - count + 0.5) / (count + 0.5));
  }

  /**
   * How well each of a passage's sentences fits the question, and how many of its word pairs they
   * have.
   */
  sentences({ sentences }: IndexedPassage): { scores: number[]; pairs: number } {
    const pairs = new Set<number>();
    const scores = sentences.map((sentence) => this.#scoreSentence(sentence, pairs));
    return { scores, pairs: pairs.size };
  }

  /**
   * @param all collects the pairs of the sentence: the positions of words that follow their
   * neighbour
   */
  #scoreSentence(sentence: IndexedSentence, all: Set<number>): number {
    const found = new Set<number>();
    const pairs = new Set<number>();
    let previous: number | undefined;
    for (const number of sentence.stems) {
      const slot = this.#slots[number] ?? 0;
      if (slot > 0) this.#count(slot - 1, found);
      const place = slot === 0 ? undefined : this.#terms[slot - 1]?.place;
      if (place !== undefined && previous !== undefined && place === previous + 1) {
        pairs.add(place);
        all.add(place);
      }
      previous = place;
    }
    for (const number of sentence.aliases) {
      const slot = this.#slots[number] ?? 0;
      if (slot > 0) this.#count(slot - 1, found);
    }
    if (found.size === 0) return 0;
    return (
      this.#bm25(found, sentence.stems.length) +
      SENTENCE.pair * pairs.size +
      SENTENCE.answerType * Number(this.#mayAnswer(sentence))
    );
  }

  #count(index: number, found: Set<number>): void {
    found.add(index);
    this.#counts[index] = (this.#counts[index] ?? 0) + 1;
  }

  #bm25(found: ReadonlySet<number>, length: number): number {
    const { k, d } = BM25;
    const { b } = SENTENCE;
    const norm = k * (1 - b + (b * length) / this.#index.sentences.averageLength);
    let score = 0;
    for (const index of found) {
      const count = this.#counts[index] ?? 0;
      score += (this.#terms[index]?.weight ?? 0) * (d + (count * (k + 1)) / (count + norm));
      this.#counts[index] = 0;
    }
    return score;
  }

  /** Whether the sentence has something of the expected answer type besides the question's own words. */
  #mayAnswer({ nameStems, numberStems, hasTime }: IndexedSentence): boolean {
    const isNew = (term: number) => this.#slots[term] === 0;
    if (this.#answerType === 'name') return nameStems.some(isNew);
    if (this.#answerType === 'number' || this.#answerType === 'amount')
      return numberStems.some(isNew);
    return this.#answerType === 'time' && hasTime;
  }

  /**
   * How closely the question matches the passage's heading, from 0 to 1: the share that each has of
   * the other.
   */
  headingLikeness({ heading }: IndexedPassage): number {
    let shared = 0;
    let count = 0;
    for (const number of heading) {
      const slot = this.#slots[number] ?? 0;
      if (slot === 0) continue;
      shared += this.#terms[slot - 1]?.weight ?? 0;
      count++;
    }
    return count === 0 ? 0 : (shared / this.#asked) * (count / heading.length);
  }

  /** The share of the question that each of the companion's questions has, from 0 to 1. */
  similarities({ questions }: IndexedPassage): number[] {
    return questions.map(({ terms }) => {
      let shared = 0;
      for (const number of terms) {
        const slot = this.#slots[number] ?? 0;
        if (slot > 0) shared += this.#terms[slot - 1]?.weight ?? 0;
      }
      return this.#asked === 0 ? 0 : shared / this.#asked;
    });
  }
}
