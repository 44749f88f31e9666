import { fingerprint } from '../../interview/library/fingerprint.ts';
import {
  type Library,
  type Passage,
  type Place,
  places,
  type SectionPlace,
  sectionPlaces,
} from '../../interview/model.ts';
import { type Answer, answer } from '../../search/answer.ts';
import { buildIndex, type LibraryIndex } from '../../search/index/library-index.ts';
import { makeRenderings, type Renderings } from './renderings.ts';
import { makeSuggestions, type Suggestions } from './suggestions.ts';

/**
 * Prepared content: a library and everything that commands and buttons need from it, built once.
 */
export interface Edition {
  readonly library: Library;
  readonly index: LibraryIndex;
  /** Every passage, by its number in custom ids and in the index. */
  readonly places: readonly Place[];
  readonly numberOf: ReadonlyMap<Passage, number>;
  /** Every section, by its number in custom ids. */
  readonly sections: readonly SectionPlace[];
  readonly suggestions: Suggestions;
  /**
   * Answers a question. The answers to suggested questions are cached, since people pick them
   * often.
   */
  readonly answerTo: (question: string) => Answer;
  readonly renderings: Renderings;
  readonly fingerprint: string;
  readonly version: string;
  /** Whether the questions of /ask are logged, as /about states. */
  readonly logQuestions: boolean;
}

/** Builds the edition of a library. */
export function makeEdition(
  library: Library,
  version: string,
  { logQuestions }: { readonly logQuestions: boolean } = { logQuestions: false },
): Edition {
  const index = buildIndex(library);
  const all = places(library);
  const sections = sectionPlaces(library);
  const suggestions = makeSuggestions(library, sections);
  return {
    library,
    version,
    logQuestions,
    index,
    answerTo: makeAnswerTo(index, suggestions),
    places: all,
    numberOf: new Map(all.map(({ passage }, number) => [passage, number])),
    sections,
    suggestions,
    renderings: makeRenderings(library, index),
    fingerprint: fingerprint(library),
  };
}

/** Questions that people type themselves are never cached. */
function makeAnswerTo(index: LibraryIndex, { questions }: Suggestions): Edition['answerTo'] {
  const suggested = new Map<string, Answer | undefined>(
    questions.choices.map(({ value }) => [value, undefined]),
  );
  return (question) => {
    const known = suggested.get(question);
    if (known !== undefined) return known;
    const found = answer(index, question);
    if (suggested.has(question)) suggested.set(question, found);
    return found;
  };
}
