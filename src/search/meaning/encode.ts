import type { WordVectors } from './word-vectors.ts';

/**
 * The vector of a sequence of folded words: the sum of their vectors, normalised to length 1, or
 * all 0 if the table has none of them.
 * Source: static sentence vectors distilled from an encoder (github.com/MinishLab/model2vec).
 */
export function encode(words: Iterable<string>, vectors: WordVectors): Float32Array {
  const sum = new Float32Array(vectors.dimensions);
  for (const word of words) {
    const row = vectors.row(word);
    if (row !== undefined) vectors.add(row, sum);
  }
  const length = Math.hypot(...sum);
  return length === 0 ? sum : sum.map((value) => value / length);
}
