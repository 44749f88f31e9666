import type { LibraryIndex } from '../index/library-index.ts';
import { wordsOf } from '../index/meaning-index.ts';
import { nearWord } from '../meaning/near-word.ts';
import type { RankedPassage } from '../ranking/rank.ts';

/** Tests whether a similar word of the passage stands for a word: “territory” for “provinces”. */
export function relatives(
  ranked: RankedPassage | undefined,
  { meaning }: LibraryIndex,
): (word: string) => boolean {
  if (ranked === undefined || meaning === undefined) return () => false;
  const words = new Set(wordsOf(ranked.passage.place.passage.text));
  return (word) => nearWord(word, words, meaning.vectors) !== undefined;
}
