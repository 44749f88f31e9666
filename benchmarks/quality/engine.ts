import { type Library, places } from '../../src/interview/model.ts';
import { answer, keySentenceText } from '../../src/search/answer.ts';
import { buildIndex } from '../../src/search/index/library-index.ts';
import type { Outcome } from '../../src/search/outcome/outcome.ts';

/** An engine's answer to a question. */
export interface Found {
  /** References of the passages, best first. */
  readonly passages: readonly string[];
  readonly outcome: Outcome;
  /** Whether something that the question names is said to be missing; engines that only rank say nothing. */
  readonly hasNotice?: boolean;
  /** The first passage's key sentence; engines that only rank have none. */
  readonly keySentence?: string;
  /** Facts quoted from the front matter. */
  readonly facts: readonly string[];
}

/** Indexes a library and returns a function that answers questions. */
export type Engine = (library: Library) => Promise<(question: string) => Promise<Found>>;

/** A passage as the other engines receive it. */
export interface PassageDocument {
  readonly id: string;
  readonly heading: string;
  readonly text: string;
}

export function documentsOf(library: Library): PassageDocument[] {
  return places(library).map(({ section, passage }) => ({
    id: passage.reference,
    heading: section.heading,
    text: passage.text,
  }));
}

/** Our own engine. */
export const verbatim: Engine = async (library) => {
  const index = buildIndex(library);
  return async (question) => {
    const { passages, outcome, missing, facts } = answer(index, question);
    const keySentence = passages[0] && keySentenceText(passages[0]);
    return {
      passages: passages.map(({ passage }) => passage.reference),
      outcome,
      hasNotice: missing.length > 0,
      facts: facts.map(({ value }) => value),
      ...(keySentence !== undefined && { keySentence }),
    };
  };
};
