import type { Token } from './tokenise.ts';

/**
 * The kind of thing that answers a question, judged by its question word: the coarse classes of Li
 * & Roth (“Learning question classifiers”, 2002) that can be recognised without a parser.
 */
export type AnswerType = 'name' | 'time' | 'number' | 'amount';

const ASKED: readonly (readonly [AnswerType, RegExp])[] = [
  ['time', /\b(?:when|(?:what|which) (?:year|date|month|day|century|decade))\b/i],
  [
    'number',
    /\bhow (?:many|old|tall|high)\b|\bpercent|\bhow (?:much|long|far|big|large)\b(?! (?:do|does|did|more|less|of)\b)/i,
  ],
  ['name', /\b(?:who|whom|whose|where|(?:what|which) (?:city|country|state|place))\b/i],
];

/** The type of answer that a question asks for, if recognisable. */
export function askedType(question: string): AnswerType | undefined {
  return ASKED.find(([, asked]) => asked.test(question))?.[0];
}

/** The parts of a sentence that could be an answer. */
export interface Answerable {
  /** Capitalised words that do not begin the sentence. */
  readonly names: readonly Token[];
  readonly numbers: readonly Token[];
  readonly hasTime: boolean;
}

const NUMBER =
  /\d|^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|twenty|thirty|forty|fifty|hundred|thousand|million|billion)$/;
const TIME =
  /\b(?:1\d{3}|20\d\d)\b|\b(?:January|February|March|April|June|July|August|September|October|November|December)\b|\bcentur/;

/** Characters before a word that show whether it begins the sentence. */
const BEFORE = 4;

/**
 * Finds the parts of a sentence that could be an answer.
 * @param tokens its content words
 */
export function readAnswerable(sentence: string, tokens: readonly Token[]): Answerable {
  return {
    names: tokens.filter(
      ({ start }) =>
        /^\p{Lu}/u.test(sentence.slice(start)) &&
        /[\p{L}\p{N},;’'] ["“(]?$/u.test(sentence.slice(Math.max(0, start - BEFORE), start)),
    ),
    numbers: tokens.filter(({ word }) => NUMBER.test(word)),
    hasTime: TIME.test(sentence),
  };
}
