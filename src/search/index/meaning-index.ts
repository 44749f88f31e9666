import { wordings } from '../../interview/companion/wordings.ts';
import type { Place } from '../../interview/model.ts';
import { askedPassages } from '../../interview/turns.ts';
import { tokenise } from '../language/tokenise.ts';
import { encode } from '../meaning/encode.ts';
import type { Vocabulary } from '../meaning/nearest-words.ts';
import { VectorMatrix } from '../meaning/vector-matrix.ts';
import { vectorsOf } from '../meaning/vectors-of.ts';
import type { WordVectors } from '../meaning/word-vectors.ts';
import type { IndexedPassage } from './indexed-passage.ts';

/** The rows of a matrix that belong to one passage: from `start` up to but not including `end`. */
export interface RowRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The vectors of a library's passages, computed once. Passages have the same numbers as in the
 * index.
 */
export interface MeaningIndex {
  readonly vectors: WordVectors;
  readonly vocabulary: Vocabulary;
  readonly passages: VectorMatrix;
  readonly sentences: VectorMatrix;
  /** The companion's questions, one row per wording. */
  readonly questions: VectorMatrix;
  /** By row of `sentences`: the numbers of its words in the vocabulary. */
  readonly sentenceWords: readonly Uint32Array[];
  readonly rows: readonly PassageRows[];
}

export interface PassageRows {
  readonly sentences: RowRange;
  readonly questions: RowRange;
  /** The numbers of the interviewer's passages that it answers. */
  readonly asked: readonly number[];
}

/**
 * Computes the vectors of a library's passages.
 * @returns undefined if no interview is in a language with word vectors
 */
export function buildMeaningIndex(passages: readonly IndexedPassage[]): MeaningIndex | undefined {
  const vectors = passages.map(({ place }) => vectorsOf(languageOf(place))).find(Boolean);
  if (vectors === undefined) return undefined;
  const numbers = new Map<string, number>();
  const numberOf = (word: string) => {
    const known = numbers.get(word) ?? numbers.size;
    numbers.set(word, known);
    return known;
  };
  const place = new Map(passages.map((each, number) => [each.place.passage, number]));
  const sentences: Float32Array[] = [];
  const questions: Float32Array[] = [];
  const sentenceWords: Uint32Array[] = [];
  const whole: Float32Array[] = [];
  const rows = passages.map((indexed): PassageRows => {
    const { passage, interview } = indexed.place;
    // A text in another language means nothing in these vectors.
    const hasVectors = vectorsOf(languageOf(indexed.place)) === vectors;
    const read = (text: string) => (hasVectors ? wordsOf(text) : []);
    const start = { sentences: sentences.length, questions: questions.length };
    const all: string[] = [];
    for (const sentence of indexed.sentences) {
      const words = read(passage.text.slice(sentence.start, sentence.end));
      all.push(...words);
      sentences.push(encode(words, vectors));
      sentenceWords.push(Uint32Array.from(words, numberOf));
    }
    whole.push(encode(all, vectors));
    for (const question of interview.companion.questions.get(passage.reference) ?? []) {
      for (const wording of wordings(question)) questions.push(encode(read(wording), vectors));
    }
    return {
      sentences: { start: start.sentences, end: sentences.length },
      questions: { start: start.questions, end: questions.length },
      asked: askedPassages(indexed.place).flatMap((asked) => place.get(asked) ?? []),
    };
  });
  const { dimensions } = vectors;
  return {
    vectors,
    vocabulary: { numbers, rows: vectors.rows([...numbers.keys()]) },
    passages: new VectorMatrix(whole, dimensions),
    sentences: new VectorMatrix(sentences, dimensions),
    questions: new VectorMatrix(questions, dimensions),
    sentenceWords,
    rows,
  };
}

/** All words of a text, folded, since function words weigh almost nothing in the vectors. */
export function wordsOf(text: string): string[] {
  return tokenise(text).map(({ word }) => word);
}

function languageOf({ interview }: Place): string {
  return interview.attribution.language;
}
