import { type Library, places } from '../../src/interview/model.ts';
import { answer, keySentenceText } from '../../src/search/answer.ts';
import { buildIndex } from '../../src/search/index/library-index.ts';
import type { Outcome } from '../../src/search/outcome/outcome.ts';

/** What an engine found for a question. */
export interface Found {
  /** References of the passages, best first. */
  readonly passages: readonly string[];
  readonly outcome: Outcome;
  /** Of the first passage; engines that only rank have none. */
  readonly keySentence?: string;
  /** What is told from the front matter. */
  readonly facts: readonly string[];
}

/** Makes an index of a library; what it returns answers questions. */
export type Engine = (library: Library) => Promise<(question: string) => Promise<Found>>;

/** A passage as the engines of others are given it. */
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

/** This engine. */
export const verbatim: Engine = async (library) => {
  const index = buildIndex(library);
  return async (question) => {
    const { passages, outcome, facts } = answer(index, question);
    const keySentence = passages[0] && keySentenceText(passages[0]);
    return {
      passages: passages.map(({ passage }) => passage.reference),
      outcome,
      facts: facts.map(({ value }) => value),
      ...(keySentence !== undefined && { keySentence }),
    };
  };
};
