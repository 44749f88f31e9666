import type { Evidence } from './combine.ts';

// Found by logistic regression on the same questions as the score, and on 216 that were asked of a
// text about something else, 24 that no passage answers and 12 about nothing in it.
const NOTHING = -3.05;
const WORDS = 1.54;
const MEANING = 2.39;
const LEAD = 0.41;

/**
 * How likely it is that the first passage answers, from 0 to 1.
 * @param lead how much higher the first passage scores than the second, by `combine`
 */
export function confidence({ sentence, passage, words }: Evidence, lead: number): number {
  const meaning = (sentence + passage) / 2;
  return 1 / (1 + Math.exp(-(NOTHING + WORDS * words + MEANING * meaning + LEAD * lead)));
}
