import { counted } from './counted.ts';

const LISTED = 5;
const format = new Intl.ListFormat('en', { type: 'disjunction' });

/**
 * The sentence that says what the interviews do not say: which words of a question they never mention.
 * @param interviews how many are asked
 */
export function missingSentence(missing: readonly string[], interviews: number): string {
  const several = interviews > 1;
  if (missing.length === 0) {
    return several ? 'None of these interviews says.' : 'The interview does not say.';
  }
  const words = missing.slice(0, LISTED).map((word) => `“${word}”`);
  const more = missing.length - LISTED;
  if (more > 0) words.push(`${counted(more, 'other word')} of the question`);
  const list = format.format(words);
  return several
    ? `None of these interviews mentions ${list}.`
    : `The interview never mentions ${list}.`;
}
