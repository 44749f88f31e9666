import type { Answer } from '../search/answer.ts';
import { messages } from './messages.ts';
import { missingSentence } from './missing-sentence.ts';

/**
 * What stands above the passages of an answer that is not certain.
 * @param missing the words that the interviews never mention, as they are to be shown
 * @param interviews how many are asked
 */
export function answerNotice(
  { outcome, lacks }: Pick<Answer, 'outcome' | 'lacks'>,
  missing: readonly string[],
  interviews: number,
): string | undefined {
  if (outcome !== 'partial') return undefined;
  if (missing.length > 0) {
    return `${missingSentence(missing, interviews)} ${messages.closestPassages}`;
  }
  return lacks === undefined ? messages.theseComeClosest : messages.gives[lacks];
}
