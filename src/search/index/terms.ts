import type { Library } from '../../interview/model.ts';
import { places } from '../../interview/model.ts';
import { stem } from '../language/stem.ts';
import { isStopWord } from '../language/stop-words.ts';
import { type Token, tokenise } from '../language/tokenise.ts';
import { wordSet } from '../language/word-set.ts';

// The index holds three kinds of terms; no stem contains the characters that mark the other two.

/** The term of a word exactly as written, so that it beats its inflections. */
export function exactTerm(word: string): string {
  return `=${word}`;
}

/** The term of a group of names. */
export function aliasTerm(group: number): string {
  return `#${group}`;
}

/** The terms of a word's stem. */
export const stemTerm = stem;

/**
 * The library's names in capitals that are otherwise stop words, folded: `us` if the text says US.
 */
export function findAcronyms(library: Library): Set<string> {
  const acronyms = new Set<string>();
  for (const { passage } of places(library)) {
    for (const token of tokenise(passage.text)) {
      if (isStopWord(token.word) && isCapitals(written(token, passage.text))) {
        acronyms.add(token.word);
      }
    }
  }
  return acronyms;
}

/** Whether a token of the library's own text is a content word. */
export function isContentWord(token: Token, text: string, acronyms: ReadonlySet<string>): boolean {
  if (!isStopWord(token.word)) return true;
  return acronyms.has(token.word) && isCapitals(written(token, text));
}

const PRONOUN_FOLLOWS = wordSet(
  'tell tells give gives gave let lets show shows help helps remind teach of for to with among',
);

/**
 * Whether a token of a question is a content word. People type names in lower case and whole
 * questions in capitals, so `us` is the name unless it stands where only the pronoun can.
 */
export function isAskedWord(
  tokens: readonly Token[],
  position: number,
  text: string,
  acronyms: ReadonlySet<string>,
): boolean {
  const token = tokens[position];
  if (token === undefined) return false;
  const shouted = tokens.length > 2 && isCapitals(text);
  if (!shouted && isContentWord(token, text, acronyms)) return true;
  if (!isStopWord(token.word)) return true;
  const previous = tokens[position - 1]?.word ?? '';
  return token.word === 'us' && acronyms.has('us') && !PRONOUN_FOLLOWS.has(previous);
}

function written({ start, end }: Token, text: string): string {
  return text.slice(start, end);
}

function isCapitals(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();
}
