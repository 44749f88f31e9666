import type { QuestionPart } from './question.ts';

/**
 * `answered`: the passages cover what the question asks. `partial`: something that it names is
 * nowhere in the interview. `none`: nothing in the interview is close.
 */
export type Outcome = 'answered' | 'partial' | 'none';

export const THRESHOLDS = { answered: 0.4, partial: 0.35 };

/**
 * Judges whether the best passage answers.
 * @param coverage share of what the question asks that the best passage has, each part by its rarity
 */
export function judge(
  parts: readonly QuestionPart[],
  coverage: number,
): { outcome: Outcome; missing: string[] } {
  const missing = parts
    .filter(({ known, role }) => role === 'subject' && !known)
    .map(({ typed }) => typed);
  if (missing.length === 0 && coverage >= THRESHOLDS.answered)
    return { outcome: 'answered', missing };
  if (missing.length > 0 && coverage >= THRESHOLDS.partial) return { outcome: 'partial', missing };
  return { outcome: 'none', missing };
}
