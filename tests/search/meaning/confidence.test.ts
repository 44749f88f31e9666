import { expect, test } from 'vitest';
import { confidence } from '../../../src/search/meaning/confidence.ts';

const evidence = { lexical: 9, sentence: 0.6, passage: 0.5, asked: undefined, words: 0.9 };

test('the more words and meaning, and the longer the lead, the surer', () => {
  const sure = confidence(evidence, 6);
  expect(sure).toBeGreaterThan(0.8);
  expect(confidence(evidence, 0)).toBeLessThan(sure);
  expect(confidence({ ...evidence, words: 0.2 }, 6)).toBeLessThan(sure);
  expect(confidence({ ...evidence, sentence: 0 }, 6)).toBeLessThan(sure);
});

test('where nothing speaks for a passage it hardly answers', () => {
  const nothing = { lexical: 0, sentence: 0, passage: 0, asked: undefined, words: 0 };
  expect(confidence(nothing, 0)).toBeLessThan(0.1);
});
