import type { Place } from '../interview/model.ts';
import type { LibraryIndex } from './library-index.ts';
import { judge, type Outcome } from './outcome.ts';
import { type Correction, readQuestion } from './question.ts';
import { rankPassages } from './rank.ts';

/** Passages in an answer at most: people read the first few. */
const MOST_PASSAGES = 10;
/** Passages that score less than this share of the best say little about the question. */
const CLOSE_ENOUGH = 0.2;

export interface AnswerPassage extends Place {
  /** The sentence that answers best: an exact substring of the passage's text. */
  readonly keySentence: string;
  /** Comparable within one answer only. */
  readonly score: number;
}

export interface Answer {
  readonly question: string;
  readonly outcome: Outcome;
  /** Words of the question that the interview never mentions, as they were typed. */
  readonly missing: readonly string[];
  readonly corrections: readonly Correction[];
  /** Best first; empty where the outcome is `none`. */
  readonly passages: readonly AnswerPassage[];
}

/** Answers a question with the passages that are nearest to it. */
export function answer(index: LibraryIndex, question: string): Answer {
  const { parts, corrections } = readQuestion(question, index);
  const ranked = rankPassages(parts, index);
  const { outcome, missing } = judge(parts, ranked[0]?.coverage ?? 0);
  const best = ranked[0]?.score ?? 0;
  return {
    question,
    outcome,
    missing,
    corrections,
    passages:
      outcome === 'none'
        ? []
        : ranked
            .filter(({ score }) => score >= CLOSE_ENOUGH * best)
            .slice(0, MOST_PASSAGES)
            .map(({ passage: { place, sentences }, sentence, score }) => {
              const { start, end } = sentences[sentence] ?? {};
              return { ...place, keySentence: place.passage.text.slice(start, end), score };
            }),
  };
}
