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
  // Most questions have no unknown word, so the passage is read only for the first one.
  let words: ReadonlySet<string> | undefined;
  return (word) => {
    words ??= new Set(wordsOf(ranked.passage.place.passage.text));
    return nearWord(word, words, meaning.vectors) !== undefined;
  };
}
