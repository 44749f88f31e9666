import damerauLevenshtein from 'damerau-levenshtein';

/** Shorter words are too similar to too many others. */
const SHORTEST_WORD = 4;
/** From this length on, two errors are corrected. */
const LONG_WORD = 8;

interface Entry {
  readonly word: string;
  readonly count: number;
  /** A bit set of the word's letters. */
  readonly letters: number;
}

/**
 * The words of a text, searchable by similar spelling: Damerau–Levenshtein distance 1, and 2 from
 * eight letters on. Words are grouped by length, and compared only if few enough letters differ.
 */
export class Spelling {
  readonly #byLength = new Map<number, Entry[]>();

  /** @param counts word -> how often it occurs; of two words equally near, the more frequent wins */
  constructor(counts: ReadonlyMap<string, number>) {
    for (const [word, count] of counts) {
      if (word.length < SHORTEST_WORD - 1) continue;
      const entries = this.#byLength.get(word.length) ?? [];
      entries.push({ word, count, letters: letterSet(word) });
      this.#byLength.set(word.length, entries);
    }
  }

  /** The nearest word; undefined if none is near enough or `word` is too short. */
  nearest(word: string): string | undefined {
    if (word.length < SHORTEST_WORD) return undefined;
    const most = word.length >= LONG_WORD ? 2 : 1;
    const letters = letterSet(word);
    let best: { word: string; distance: number; count: number } | undefined;
    for (let length = word.length - most; length <= word.length + most; length++) {
      for (const entry of this.#byLength.get(length) ?? []) {
        // An edit changes at most two letters of the set.
        if (countBits(entry.letters ^ letters) > 2 * most) continue;
        const distance = slips(word, entry.word);
        if (distance > most) continue;
        if (
          best === undefined ||
          distance < best.distance ||
          (distance === best.distance && entry.count > best.count)
        ) {
          best = { word: entry.word, distance, count: entry.count };
        }
      }
    }
    return best?.word;
  }
}

/**
 * Damerau–Levenshtein distance. An error in the first letter counts one and a half times, since it
 * is rarer.
 */
function slips(typed: string, meant: string): number {
  const { steps } = damerauLevenshtein(typed, meant);
  return typed[0] === meant[0] ? steps : steps + 0.5 * Number(steps === 2);
}

function letterSet(word: string): number {
  let set = 0;
  for (let index = 0; index < word.length; index++) set |= 1 << (word.charCodeAt(index) & 31);
  return set;
}

function countBits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}
