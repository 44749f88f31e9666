import type { Place } from '../../src/interview/model.ts';
import type { Answer } from '../../src/search/answer.ts';

/** An answer that has these passages, each its own key sentence. */
export function answerWith(...places: readonly Place[]): Answer {
  return {
    question: 'What is said?',
    outcome: 'answered',
    missing: [],
    corrections: [],
    facts: [],
    related: [],
    passages: places.map((place) => ({
      ...place,
      keySentence: { index: 0, start: 0, end: place.passage.text.length },
      score: 1,
    })),
  };
}
