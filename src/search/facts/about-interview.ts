import type { Interview, Library } from '../../interview/model.ts';
import { Spelling } from '../index/spelling.ts';
import { isAskedWord } from '../index/terms.ts';
import { isEnglishWord } from '../language/english.ts';
import { isFunctionWord, isPhrasing, isStopWord } from '../language/stop-words.ts';
import { tokenise } from '../language/tokenise.ts';
import { wordSet } from '../language/word-set.ts';
import { LONGEST_QUESTION } from '../question/question.ts';
import { FACT_KINDS, type FactKind } from './fact-kinds.ts';

/** A fact from an interview's front matter or structure. */
export interface Fact {
  readonly interview: Interview;
  /** For example `Published in`. */
  readonly name: string;
  readonly value: string;
}

const ASKING = new Set(
  FACT_KINDS.flatMap(({ nouns, questionWords, cues, weakCues }) => [
    ...nouns,
    ...questionWords,
    ...cues,
    ...weakCues,
  ]),
);

/** Words that may mean the interview itself. */
const NEUTRAL = wordSet(
  'interview interviews article text piece conversation transcript document author person guest man woman expert name named he she they him them his her original full many long number count total wrote written write',
);

/** Connecting words; others, as in “who is against it”, make it a question about the subject. */
const BETWEEN = wordSet(
  'there this that these those here in by from at on to of for as one some any',
);

const VOCABULARY = new Spelling(
  new Map(
    FACT_KINDS.flatMap(({ nouns, cues }) => [...nouns, ...cues])
      .filter((word) => word.length > 4)
      .map((word) => [word, 1]),
  ),
);

/**
 * Answers a question about the interviews themselves, such as who speaks or who published them.
 * @returns undefined if it asks for anything else too; no facts if the front matter does not say
 */
export function readFacts(
  question: string,
  library: Library,
  acronyms: ReadonlySet<string>,
): Fact[] | undefined {
  const text = question.slice(0, LONGEST_QUESTION);
  const tokens = tokenise(text);
  // “US” alone may show that a question is about the country, not about the interview.
  if (tokens.some(({ word }, at) => isStopWord(word) && isAskedWord(tokens, at, text, acronyms)))
    return undefined;
  // Most questions have a word that no question about an interview has, and need no closer look.
  const possible = (word: string) => isCommon(word) || ASKING.has(word) || !isEnglishWord(word);
  const isNamed = (word: string) => library.interviews.some((each) => names(each).has(word));
  if (!tokens.every(({ word }) => possible(word) || isNamed(word))) return undefined;
  const asked = tokens.map(({ word }) =>
    isEnglishWord(word) ? word : (VOCABULARY.nearest(word) ?? word),
  );
  const named = library.interviews.filter((interview) =>
    asked.some((word) => names(interview).has(word)),
  );
  const found = (named.length > 0 ? named : library.interviews)
    .map((interview) => ({ interview, kinds: askedKinds(asked, interview) }))
    .filter(
      ({ interview, kinds }) =>
        kinds.length > 0 && asked.every((word) => isAbout(word, kinds, interview)),
    );
  if (found.length === 0) return undefined;
  return found.flatMap(({ interview, kinds }) => {
    const values = new Map(kinds.map(({ name, value }) => [name, value(interview)]));
    return [...values].flatMap(([name, value]) =>
      value === undefined ? [] : [{ interview, name, value }],
    );
  });
}

const known = new WeakMap<Interview, ReadonlySet<string>>();

/** The words in the names of speakers and publishers. */
function names(interview: Interview): ReadonlySet<string> {
  const { speakers, publisher } = interview.attribution;
  const read =
    known.get(interview) ??
    new Set(
      tokenise([...speakers.map(({ name }) => name), publisher].join(' '))
        .map(({ word }) => word)
        .filter((word) => !isStopWord(word) && !isFunctionWord(word)),
    );
  known.set(interview, read);
  return read;
}

function askedKinds(asked: readonly string[], interview: Interview): FactKind[] {
  const has = (set: ReadonlySet<string>) => asked.some((word) => set.has(word));
  const strong = FACT_KINDS.filter(
    ({ nouns, questionWords, cues }) => has(nouns) || (has(questionWords) && has(cues)),
  );
  if (strong.length > 0) return strong;
  const own = names(interview);
  return FACT_KINDS.filter(
    ({ name, questionWords, weakCues }) =>
      has(questionWords) && (has(weakCues) || (name === 'Speaker' && has(own))),
  ).slice(0, 1);
}

/** Whether a word refers to the interview itself, or to nothing in particular. */
function isCommon(word: string): boolean {
  return isStopWord(word) || isPhrasing(word) || NEUTRAL.has(word) || BETWEEN.has(word);
}

function isAbout(word: string, kinds: readonly FactKind[], interview: Interview): boolean {
  return (
    isCommon(word) ||
    names(interview).has(word) ||
    kinds.some(({ nouns, questionWords, cues, weakCues }) =>
      [nouns, questionWords, cues, weakCues].some((set) => set.has(word)),
    )
  );
}
