import type { QuestionPart } from '../question/question.ts';

/**
 * `answered`: the passages cover what the question asks. `partial`: something that it names is
 * nowhere in the interview. `none`: nothing in the interview is close.
 */
export type Outcome = 'answered' | 'partial' | 'none';

/**
 * How much of what a question asks the best passage must have to be shown: this share of it, or a
 * smaller share that is a lot of words, as of a long question. Each word counts by its rarity.
 * Calibrated on questions about other texts (docs/DESIGN.md).
 */
const CLOSE = { share: 0.35, smallerShare: 0.2, lot: 1.2 };

/**
 * From this similarity on, the companion's question is the same in other words, which explains up to
 * this share of the words that are not its own.
 */
const SAME = { similarity: 0.4, explains: 0.5 };
/** The weight of one common word. */
const COMMON = 0.5;
/** A share of the question that is too small to be what it is about. */
const SMALL = 0.2;

/** How near the best passage is. */
export interface Nearness {
  /** Share of what the question asks that the passage has, each part by its rarity. */
  readonly coverage: number;
  /** The same, without what only the companion's questions have. */
  readonly ownCoverage: number;
  /** Share of the question that the most similar of the companion's questions has. */
  readonly similarity: number;
}

/** Judges whether the best passage answers. */
export function judge(
  parts: readonly QuestionPart[],
  { coverage, ownCoverage, similarity }: Nearness,
): { outcome: Outcome; missing: string[] } {
  const subject = parts.filter(({ role }) => role === 'subject');
  const asked = totalWeight(subject);
  const unknown = subject.filter(({ known }) => !known);
  // A name is never other words for anything.
  const explained = similarity >= SAME.similarity ? SAME.explains : SMALL;
  const resolved =
    !unknown.some(({ isName }) => isName) && totalWeight(unknown) <= explained * asked;
  const missing = resolved ? [] : unknown.map(({ typed }) => typed);
  // Where something is missing, or only a common word is asked, the companion's many words are no
  // reason to show a passage.
  const covered = missing.length > 0 || asked < COMMON ? ownCoverage : coverage;
  const close =
    covered >= CLOSE.share || (covered >= CLOSE.smallerShare && covered * asked >= CLOSE.lot);
  if (!close) return { outcome: 'none', missing };
  return { outcome: missing.length > 0 ? 'partial' : 'answered', missing };
}

function totalWeight(parts: readonly QuestionPart[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0);
}
