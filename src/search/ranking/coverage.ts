import type { QuestionPart } from '../question/question.ts';

/**
 * The share of a question that a passage covers, from 0 to 1, each part weighted by its rarity in
 * general English. It is the signal that best separates questions about a text from others.
 * @param has whether the passage has a term
 */
export function coverage(parts: readonly QuestionPart[], has: (term: string) => boolean): number {
  let asked = 0;
  let found = 0;
  for (const { stems, aliases, weight, role } of parts) {
    if (role !== 'subject') continue;
    asked += weight;
    if (stems.some(has) || aliases.some(has)) found += weight;
  }
  return asked === 0 ? 0 : found / asked;
}
