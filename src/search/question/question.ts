import type { LibraryIndex } from '../index/library-index.ts';
import type { WantedSpeakers } from '../index/speakers.ts';
import { aliasTerm, exactTerm, isAskedWord, stemTerm } from '../index/terms.ts';
import { type AnswerType, askedType } from '../language/answer-type.ts';
import { isEnglishWord, isName, rarity } from '../language/english.ts';
import { isFunctionWord, isLightWord, isPhrasing } from '../language/stop-words.ts';
import { type Token, tokenise } from '../language/tokenise.ts';

/** The number of characters of a question that are read, so that answers stay immediate. */
export const LONGEST_QUESTION = 4000;
const MOST_PARTS = 100;

/** A word of the question, or a name of several words. */
export interface QuestionPart {
  /** As typed. */
  readonly typed: string;
  readonly stems: readonly string[];
  /** Its words, folded, with misspellings corrected. */
  readonly words: readonly string[];
  /** The terms of its words as written. */
  readonly exactTerms: readonly string[];
  /** The terms of the alias groups that it belongs to. */
  readonly aliases: readonly string[];
  /** How informative it is: its rarity in general English, from 0 to 1. */
  readonly weight: number;
  /** Whether it is unknown, and a name, a number or foreign rather than a word of general English. */
  readonly isName: boolean;
  /** Whether the library has it: as a word, under another name, or in the companion's questions. */
  readonly known: boolean;
  /** An answer has to cover the `subject`; the other roles only help to rank. */
  readonly role: 'subject' | 'light' | 'phrasing' | 'function';
}

/** A word of the question that was corrected to another. */
export interface Correction {
  readonly typed: string;
  readonly readAs: string;
}

export interface Question {
  /** Its content words and aliases, in order, each once. */
  readonly parts: readonly QuestionPart[];
  readonly corrections: readonly Correction[];
  readonly answerType: AnswerType | undefined;
  /** All its words, folded, with misspellings corrected. */
  readonly words: readonly string[];
  /** The speakers whose words are wanted. */
  readonly wanted: WantedSpeakers;
}

/** Analyses what a question asks about. */
export function readQuestion(question: string, index: LibraryIndex): Question {
  const text = question.slice(0, LONGEST_QUESTION);
  const tokens = tokenise(text);
  const words = tokens.map(({ word }) => correctSpelling(word, index));
  const corrections = tokens.flatMap(({ start, end, word }, position) => {
    const readAs = words[position] ?? word;
    return readAs === word ? [] : [{ typed: text.slice(start, end), readAs }];
  });
  const wanted = index.speakers.wanted(words);
  return {
    parts: readParts(text, tokens, words, wanted, index),
    corrections,
    answerType: askedType(text),
    words: words.filter((_, position) => !wanted.positions.has(position)),
    wanted,
  };
}

/**
 * @param words the tokens' words, corrected
 * @param wanted the words that name the wanted speaker, which are left out
 */
function readParts(
  text: string,
  tokens: readonly Token[],
  words: readonly string[],
  wanted: WantedSpeakers,
  index: LibraryIndex,
): QuestionPart[] {
  const stems = words.map(stemTerm);
  const aliases = index.aliasFinders.flatMap((finder) => finder.find(stems));

  const parts = new Map<string, QuestionPart>();
  let next = 0;
  for (const [position, token] of tokens.entries()) {
    if (position < next || parts.size >= MOST_PARTS) continue;
    if (wanted.positions.has(position)) continue;
    const here = aliases.filter(({ start }) => start === position);
    const end = Math.max(position + 1, ...here.map((match) => match.end));
    const single = end === position + 1;
    if (single && !isAskedWord(tokens, position, text, index.acronyms)) continue;
    next = end;
    const own = stems.slice(position, end);
    const key = own.join(' ');
    if (parts.has(key)) continue;
    const known = here.length > 0 || own.some((stem) => index.vocabulary.has(stem));
    parts.set(key, {
      typed: text.slice(token.start, tokens[end - 1]?.end),
      stems: own,
      words: words.slice(position, end),
      exactTerms: words.slice(position, end).map(exactTerm),
      aliases: here.map(({ group }) => aliasTerm(group)),
      weight: Math.max(...words.slice(position, end).map(rarity)),
      known,
      isName: !known && (isNamed(text, token, position) || words.slice(position, end).some(isName)),
      role: single ? roleOf(token.word) : 'subject',
    });
  }
  return withSubject([...parts.values()]);
}

/**
 * Whether a word is capitalised, although it does not begin the question and the question is not
 * all in capitals.
 */
function isNamed(text: string, { start }: Token, position: number): boolean {
  return position > 0 && /^\p{Lu}/u.test(text.slice(start)) && /\p{Ll}/u.test(text);
}

/** If a question has no better words, its light words are its subject, or else its phrasing. */
function withSubject(parts: QuestionPart[]): QuestionPart[] {
  const subject = (['subject', 'light', 'phrasing'] as const).find((wanted) =>
    parts.some(({ role }) => role === wanted),
  );
  return parts.map((part) => (part.role === subject ? { ...part, role: 'subject' } : part));
}

/**
 * A word found neither in the library nor in English is corrected to the library's nearest word.
 */
function correctSpelling(word: string, index: LibraryIndex): string {
  if (index.vocabulary.has(stemTerm(word)) || isEnglishWord(word)) return word;
  return index.spelling.nearest(word) ?? word;
}

function roleOf(word: string): QuestionPart['role'] {
  if (isFunctionWord(word)) return 'function';
  if (isPhrasing(word)) return 'phrasing';
  return isLightWord(word) ? 'light' : 'subject';
}
