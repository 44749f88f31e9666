import type { IndexedPassage } from '../index/indexed-passage.ts';
import type { LibraryIndex } from '../index/library-index.ts';
import type { WantedSpeakers } from '../index/speakers.ts';
import type { Question, QuestionPart } from '../question/question.ts';
import { coverage } from './coverage.ts';
import { PassageScorer } from './passage-scorer.ts';
import {
  BEST_SENTENCE,
  COVERAGE,
  INTERVIEWER,
  OTHER_NAME,
  OTHER_SPEAKER,
  PAIR,
  PHRASING,
  SAME_HEADING,
  SAME_QUESTION,
  SAME_SENTENCE,
} from './weights.ts';

/** Passages that are looked at closely: those behind are too far off to come first. */
const CANDIDATES = 50;

export interface RankedPassage {
  readonly passage: IndexedPassage;
  readonly score: number;
  /** Which of its sentences answers best. */
  readonly sentence: number;
  /** Share of what the question asks that the passage has, from 0 to 1. */
  readonly coverage: number;
  /** The same, without what only the companion's questions have. */
  readonly ownCoverage: number;
  /** How much the most similar of the companion's questions is the question, from 0 to 1. */
  readonly similarity: number;
}

/** The passages that share anything with the question, best first. */
export function rankPassages(
  { parts, answerType, wanted }: Question,
  index: LibraryIndex,
): RankedPassage[] {
  const weigh = (termsOf: (part: QuestionPart) => readonly string[], share: number) =>
    new Map(
      parts.flatMap((part) =>
        termsOf(part).map((term) => [term, share * part.weight * roleShare(part)] as const),
      ),
    );
  const stems = weigh((part) => part.stems, 1);
  const aliases = weigh((part) => part.aliases, OTHER_NAME);
  const exactTerms = weigh((part) => part.exactTerms, 1);
  const weights = new Map([...aliases, ...exactTerms, ...stems]);
  if (weights.size === 0) return [];

  const scorer = new PassageScorer(stems, aliases, answerType, index);
  return (
    index.terms
      .match(weights)
      // More different terms first, as in MiniSearch: of many passages only some are looked at closely.
      .sort((a, b) => b.score * b.terms - a.score * a.terms)
      .slice(0, CANDIDATES)
      .flatMap(({ passage: number, score }): RankedPassage[] => {
        const passage = index.passages[number];
        if (passage === undefined) return [];
        const { scores, pairs } = scorer.sentences(passage);
        const similarities = scorer.similarities(passage);
        const similarity = Math.max(0, ...similarities);
        const where = (term: string) => index.terms.where(term, number);
        const covered = coverage(parts, (term) => where(term) !== undefined);
        const ownCoverage = coverage(parts, (term) => where(term) === 'own');
        return [
          {
            passage,
            sentence: keySentence(passage, scores, similarities),
            score:
              speakerShare(passage, wanted) *
              (score +
                BEST_SENTENCE * Math.max(0, ...scores) +
                PAIR * pairs +
                SAME_QUESTION * similarity +
                SAME_HEADING * scorer.headingLikeness(passage) +
                COVERAGE * covered),
            similarity,
            coverage: covered,
            ownCoverage,
          },
        ];
      })
      .sort((a, b) => b.score - a.score)
  );
}

/** Which sentence answers: the one that fits best, in its own words or by its companion questions. */
function keySentence(
  { questions }: IndexedPassage,
  scores: readonly number[],
  similarities: readonly number[],
): number {
  const asked = new Array<number>(scores.length).fill(0);
  for (const [order, { sentence }] of questions.entries()) {
    asked[sentence] = Math.max(asked[sentence] ?? 0, similarities[order] ?? 0);
  }
  const all = scores.map((score, position) => score + SAME_SENTENCE * (asked[position] ?? 0));
  return Math.max(0, all.indexOf(Math.max(...all)));
}

function speakerShare(
  { place: { passage } }: IndexedPassage,
  { speakers, asksForQuestions }: WantedSpeakers,
): number {
  const { speaker } = passage;
  if (speakers.size > 0) return speakers.has(speaker) ? 1 : OTHER_SPEAKER;
  if (asksForQuestions) return speaker.role === 'interviewer' ? 1 : OTHER_SPEAKER;
  return speaker.role === 'interviewer' ? INTERVIEWER : 1;
}

function roleShare({ role }: QuestionPart): number {
  return role === 'phrasing' ? PHRASING : 1;
}
