import { expect, test } from 'vitest';
import { nearWord } from '../../../src/search/meaning/near-word.ts';
import { vectorsOf } from '../../../src/search/meaning/vectors-of.ts';
import type { WordVectors } from '../../../src/search/meaning/word-vectors.ts';
import { NEAR, NOT_NEAR } from './near-pairs.ts';

function english(): WordVectors {
  const vectors = vectorsOf('English');
  if (vectors === undefined) throw new Error('English has no table');
  return vectors;
}

const carries = ([asked, written]: readonly [string, string]) =>
  nearWord(asked, [written], english()) !== undefined;

test('the nearest word of a passage carries a word that the passage lacks', () => {
  const passage = ['the', 'soldiers', 'cross', 'banana'];
  expect(nearWord('troops', passage, english())).toBe('soldiers');
  expect(nearWord('violin', passage, english())).toBeUndefined();
});

test.each([
  ['moscow', 'kyiv'],
  ['2019', '2020'],
  ['three', 'two'],
  ['win', 'lose'],
  ['winning', 'lost'],
  ['not', 'never'],
  ['monday', 'friday'],
  ['russian', 'ukrainian'],
])('%s never stands for %s', (asked, written) => {
  expect(nearWord(asked, [written], english())).toBeUndefined();
  expect(nearWord(written, [asked], english())).toBeUndefined();
});

test('near pairs are distinguished from pairs that only share a subject', () => {
  const found = NEAR.filter(carries).length / NEAR.length;
  const wrong = NOT_NEAR.filter(carries).length;
  expect(found).toBeGreaterThan(0.5);
  expect(wrong).toBeLessThanOrEqual(8);
});
