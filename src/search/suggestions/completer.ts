import { stem } from '../language/stem.ts';
import { tokenise } from '../language/tokenise.ts';

/** Longer than any suggested text; the rest of the input is not read. */
const LONGEST_TYPED = 300;

/** A word of the texts, and the numbers of the texts that have it, each once. */
interface WordEntry {
  readonly word: string;
  readonly texts: number[];
}

/** Texts, searchable by complete or incomplete words. */
export class Completer {
  readonly #size: number;
  /** Sorted, so that words with the same beginning are neighbours. */
  readonly #words: readonly WordEntry[];
  readonly #byStem = new Map<string, WordEntry[]>();
  /** By text: the last typed word for which it was counted. */
  readonly #countedFor: Uint32Array;
  #typed = 0;

  constructor(texts: readonly string[]) {
    this.#size = texts.length;
    this.#countedFor = new Uint32Array(texts.length);
    const words = new Map<string, WordEntry>();
    for (const [number, text] of texts.entries()) {
      for (const { word } of tokenise(text)) {
        const entry = words.get(word) ?? { word, texts: [] };
        if (entry.texts.at(-1) !== number) entry.texts.push(number);
        words.set(word, entry);
      }
    }
    this.#words = [...words.values()].sort((a, b) => (a.word < b.word ? -1 : 1));
    for (const entry of this.#words) {
      const key = stem(entry.word);
      this.#byStem.set(key, [...(this.#byStem.get(key) ?? []), entry]);
    }
  }

  /**
   * The numbers of the texts that match at least half of the typed words, best matches first.
   * @param most the maximum number of texts
   */
  complete(typed: string, most: number): number[] {
    const words = tokenise(typed.slice(0, LONGEST_TYPED)).map(({ word }) => word);
    const scores = new Uint32Array(this.#size);
    for (const word of words) {
      this.#typed = (this.#typed + 1) >>> 0;
      for (const { texts } of this.#entriesOf(word)) {
        for (const text of texts) {
          if (this.#countedFor[text] === this.#typed) continue;
          this.#countedFor[text] = this.#typed;
          scores[text] = (scores[text] ?? 0) + word.length;
        }
      }
    }
    const least = Math.max(1, words.join('').length / 2);
    const found: number[] = [];
    for (const [text, score] of scores.entries()) if (score >= least) found.push(text);
    return found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).slice(0, most);
  }

  /** The words with this beginning, and the inflections of the word. */
  #entriesOf(typed: string): WordEntry[] {
    const entries = [...(this.#byStem.get(stem(typed)) ?? [])];
    for (let at = this.#firstFrom(typed); ; at++) {
      const entry = this.#words[at];
      if (entry === undefined || !entry.word.startsWith(typed)) return entries;
      entries.push(entry);
    }
  }

  /** The position of the first word that does not sort before this one. */
  #firstFrom(wanted: string): number {
    let low = 0;
    let high = this.#words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#words[middle]?.word ?? '') < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
