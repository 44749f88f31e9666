import { isStopWord } from '../../src/search/language/stop-words.ts';

const SHORTEST = 5;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Pseudo-random numbers from 0 to 1: the same seed gives the same ones (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The question with a typo in one longer content word: a letter left out, inserted, changed or swapped. */
export function withTypo(question: string, random: () => number): string {
  const words = [...question.matchAll(/[a-zA-Z]+/g)].filter(
    ({ 0: word }) => word.length >= SHORTEST && !isStopWord(word.toLowerCase()),
  );
  const chosen = words[Math.floor(random() * words.length)];
  if (chosen === undefined) return question;
  const start = chosen.index + Math.floor(random() * (chosen[0].length - 1));
  const before = question.slice(0, start);
  const [here = '', next = ''] = question.slice(start, start + 2);
  const after = question.slice(start + 2);
  const letter = LETTERS[Math.floor(random() * LETTERS.length)] ?? '';
  const edits = [next, here + letter + next, letter + next, next + here];
  return before + (edits[Math.floor(random() * edits.length)] ?? '') + after;
}
