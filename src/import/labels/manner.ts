import { groupBy } from '../group-by.ts';
import type { Candidate } from './candidate.ts';
import {
  ANSWER_WORDS,
  INTERVIEWEE_WORDS,
  INTERVIEWER_WORDS,
  OTHER_WORDS,
  QUESTION_WORDS,
} from './label-words.ts';

/** From what share on, the way in which labels are set is the document's way. */
const USUAL = 0.8;

/** Whether nearly all labels are set in bold, or in capitals. */
export interface Usual {
  readonly setApart: boolean;
  readonly caps: boolean;
}

/** How a label is set off, as far as it tells labels from text. */
export function manner({ separator, setApart, seconds, shape }: Candidate): string {
  const style = setApart
    ? 'styled'
    : separator === 'alone' && seconds !== undefined
      ? 'timed'
      : shape;
  return `${separator} ${separator === 'colon' || separator === 'voice' ? '' : style}`;
}

/** Whether nearly all labels are set apart, or in capitals, so that others are none. */
export function usualManner(certain: readonly Candidate[]): Usual {
  const share = (test: (each: Candidate) => boolean) =>
    certain.filter(test).length >= certain.length * USUAL && certain.length > 3;
  const keys = [...groupBy(certain, ({ key }) => key).values()];
  const alwaysSet = keys.filter(
    (group) => group.length > 1 && group.every(({ setApart }) => setApart),
  );
  return {
    setApart: alwaysSet.length > 1 || share(({ setApart }) => setApart),
    caps: share(({ shape }) => shape === 'caps'),
  };
}

/** Whether a label says what somebody does, and no name. */
export function isRole(key: string): boolean {
  return (
    [QUESTION_WORDS, ANSWER_WORDS, INTERVIEWER_WORDS, INTERVIEWEE_WORDS, OTHER_WORDS].some(
      (words) => words.has(key),
    ) ||
    /^(?:speaker|participant|sprecher|hablante) \d{1,2}$|^(?:unidentified|unknown|male|female) /.test(
      key,
    )
  );
}

/** Whether several words in small letters stand where a name would, as in a table of something else. */
export function isWords({ name, shape }: Candidate): boolean {
  return /[:;]/.test(name) || (shape === 'lower' && / /.test(name));
}
