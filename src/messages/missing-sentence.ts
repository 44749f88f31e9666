const LISTED = 5;
const format = new Intl.ListFormat('en', { type: 'disjunction' });

/** The sentence that tells what the interview does not say: which words of a question it never mentions. */
export function missingSentence(missing: readonly string[]): string {
  if (missing.length === 0) return 'The interview does not say.';
  const words = missing.slice(0, LISTED).map((word) => `“${word}”`);
  if (missing.length > LISTED) words.push(`${missing.length - LISTED} other words of the question`);
  return `The interview never mentions ${format.format(words)}.`;
}
