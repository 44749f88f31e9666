import { type Library, places } from '../model.ts';

/** Counts of what a library holds. */
export interface Summary {
  readonly interviews: number;
  readonly sections: number;
  readonly passages: number;
  /** The place of the longest passage, and its length in UTF-16 code units. */
  readonly longest: {
    readonly interview: string;
    readonly passage: string;
    readonly length: number;
  };
  /** Passages that can be answers: all but the interviewers'. */
  readonly answering: number;
  readonly aliasGroups: number;
  readonly companionQuestions: number;
  /** Passages for which the companion has at least one question. */
  readonly companionPassages: number;
  /** Passages for which it has none, as `interview passage`. */
  readonly uncovered: readonly string[];
}

/** Counts what a library holds. */
export function summarise(library: Library): Summary {
  const all = places(library);
  const lengths = all.map(({ interview, passage }) => ({
    interview: interview.slug,
    passage: passage.reference,
    length: passage.text.length,
  }));
  const answering = all.filter(({ passage }) => passage.speaker.role !== 'interviewer');
  const uncovered = answering.filter(
    ({ interview, passage }) => !interview.companion.questions.has(passage.reference),
  );
  const companions = library.interviews.map(({ companion }) => companion);
  return {
    interviews: library.interviews.length,
    sections: library.interviews.reduce((sum, { sections }) => sum + sections.length, 0),
    passages: all.length,
    longest: lengths.reduce((a, b) => (b.length > a.length ? b : a)),
    answering: answering.length,
    aliasGroups: companions.reduce((sum, { aliases }) => sum + aliases.length, 0),
    companionQuestions: companions
      .flatMap(({ questions }) => [...questions.values()])
      .reduce((sum, questions) => sum + questions.length, 0),
    companionPassages: answering.length - uncovered.length,
    uncovered: uncovered.map(({ interview, passage }) => `${interview.slug} ${passage.reference}`),
  };
}
