import type { LibraryIndex } from '../index/library-index.ts';
import type { Question } from '../question/question.ts';
import type { RankedPassage } from '../ranking/rank.ts';

/** What a question may ask for and a passage can be seen to lack. */
export type LackedType = 'number' | 'time';

/**
 * The number or date that a question asks for, if no sentence of the passage has one besides the
 * question's own.
 */
export function lackedType(
  { answerType, parts }: Question,
  { passage }: RankedPassage,
  { vocabulary }: LibraryIndex,
): LackedType | undefined {
  if (answerType === 'time') {
    return passage.sentences.some(({ hasTime }) => hasTime) ? undefined : 'time';
  }
  if (answerType !== 'number') return undefined;
  const own = new Set(parts.flatMap(({ stems }) => stems.map((stem) => vocabulary.get(stem))));
  const hasNumber = passage.sentences.some(({ numberStems }) =>
    numberStems.some((stem) => !own.has(stem)),
  );
  return hasNumber ? undefined : 'number';
}
