import type { WordVectors } from './word-vectors.ts';

/** From this similarity on, a word stands for another; measured in data/README.md. */
const NEAR = 0.55;

/**
 * The word of a passage that stands for a word that the passage lacks, as “territory” does for
 * “provinces”: the nearest, if near enough. A name, a number, a negation or an opposite never is.
 * @param word folded, as are `passageWords`
 */
export function nearWord(
  word: string,
  passageWords: Iterable<string>,
  vectors: WordVectors,
): string | undefined {
  const row = vectors.row(word);
  if (row === undefined) return undefined;
  let nearest: string | undefined;
  let greatest = NEAR;
  for (const other of passageWords) {
    const otherRow = vectors.row(other);
    if (otherRow === undefined || vectors.areOpposites(row, otherRow)) continue;
    const likeness = vectors.likeness(row, otherRow);
    if (likeness < greatest) continue;
    greatest = likeness;
    nearest = other;
  }
  return nearest;
}
