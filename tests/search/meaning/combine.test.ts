import fc from 'fast-check';
import { expect, test } from 'vitest';
import { combine, type Evidence } from '../../../src/search/meaning/combine.ts';

const byWords: Evidence = { lexical: 8, sentence: 0.2, passage: 0.2, asked: undefined, words: 0.6 };
const byMeaning: Evidence = { ...byWords, lexical: 1, sentence: 0.6, passage: 0.5, words: 0.4 };

test('words lead if they explain the question, meaning if they do not', () => {
  expect(combine(byWords, 1)).toBeGreaterThan(combine(byMeaning, 1));
  expect(combine(byMeaning, 0.1)).toBeGreaterThan(combine(byWords, 0.1));
});

test('a passage without a question before it is neither better nor worse for that', () => {
  const { sentence } = byMeaning;
  expect(combine(byMeaning, 0.5)).toBe(combine({ ...byMeaning, asked: sentence }, 0.5));
});

test('more of any evidence is never worse', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const key = fc.constantFrom('lexical', 'sentence', 'passage', 'asked', 'words');
  fc.assert(
    fc.property(share, share, key, (more, coverage, which) => {
      const before: Evidence = { ...byWords, asked: 0.1 };
      const after = { ...before, [which]: (before[which] ?? 0) + more };
      expect(combine(after, coverage)).toBeGreaterThanOrEqual(combine(before, coverage));
    }),
  );
});
