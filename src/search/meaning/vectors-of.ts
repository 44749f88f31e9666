import { readFileSync } from 'node:fs';
import { WordVectors } from './word-vectors.ts';

/** Languages with a table, by their name in front matter. */
const FILES: ReadonlyMap<string, URL> = new Map([
  ['english', new URL('../../../data/english-vectors.bin', import.meta.url)],
]);

const loaded = new Map<string, WordVectors>();

/** The word vectors of a language, read once; undefined if there is no table for it. */
export function vectorsOf(language: string): WordVectors | undefined {
  const key = language.toLowerCase();
  const file = FILES.get(key);
  if (file === undefined) return undefined;
  const known = loaded.get(key) ?? new WordVectors(readFileSync(file));
  loaded.set(key, known);
  return known;
}
