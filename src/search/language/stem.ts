import { stem as porter2 } from 'porter2';

/** Longer than any word. Stemming endless strings of letters would waste time. */
const LONGEST_WORD = 64;

/**
 * The stem that a folded word shares with its inflections: negotiations and negotiating become
 * negoti.
 * Source: M. F. Porter's English stemmer, snowballstem.org/algorithms/english/stemmer.html
 */
export function stem(word: string): string {
  return word.length <= LONGEST_WORD ? porter2(word) : word;
}
