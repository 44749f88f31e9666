import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeEnglish } from '../../data/make-english.ts';
import { TOTAL } from '../../src/search/language/english.ts';

test('english.txt matches its source, in the order that the search needs', () => {
  const { text, total } = makeEnglish();
  expect(readFileSync('data/english.txt', 'utf8')).toBe(text);
  expect(TOTAL).toBe(total);
  const lines = text.trimEnd().split('\n');
  expect(lines.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))).toEqual(lines);
});
