import { readFileSync } from 'node:fs';
import wordListPath from 'word-list';
import { SortedLines } from './sorted-lines.ts';

/** The sum of the counts in english.txt. */
export const TOTAL = 49_270_177;

interface English {
  /** Frequent words and names; data/README.md describes the data. */
  readonly frequent: SortedLines;
  /** Dictionary words, without names. */
  readonly dictionary: SortedLines;
}

let loaded: English | undefined;

function english(): English {
  loaded ??= {
    frequent: new SortedLines(readFileSync(new URL('../../../data/english.txt', import.meta.url))),
    dictionary: new SortedLines(readFileSync(wordListPath)),
  };
  return loaded;
}

/**
 * How rare a folded word is in general English, from near 0 (the most common word) to 1 (not among the
 * frequent words): the logarithm of its inverse frequency, as a share of the greatest.
 */
export function rarity(word: string): number {
  const count = Number.parseInt(english().frequent.find(word) ?? '', 10);
  return Math.log(TOTAL / (count || 1)) / Math.log(TOTAL);
}

/** Whether a folded word is English and so not a misspelling. */
export function isEnglishWord(word: string): boolean {
  const { frequent, dictionary } = english();
  return frequent.find(word) !== undefined || dictionary.find(word) !== undefined;
}

/** Whether a folded word is a name, a number or foreign, rather than a word of general English. */
export function isName(word: string): boolean {
  const { frequent, dictionary } = english();
  const known = frequent.find(word);
  return known === undefined ? dictionary.find(word) === undefined : known.endsWith('name');
}
