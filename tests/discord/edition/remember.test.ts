import { expect, test } from 'vitest';
import { remember } from '../../../src/discord/edition/remember.ts';

test('a value is computed again only after it was forgotten, the oldest first', () => {
  const made: string[] = [];
  const upper = remember(2, (text: string) => {
    made.push(text);
    return text.toUpperCase();
  });
  expect(['a', 'b', 'a', 'c', 'b', 'a'].map(upper)).toEqual(['A', 'B', 'A', 'C', 'B', 'A']);
  expect(made).toEqual(['a', 'b', 'c', 'a']);
});

test('an error is not remembered', () => {
  let calls = 0;
  const fail = remember(2, () => {
    calls++;
    throw new Error('no');
  });
  for (const key of [1, 1]) expect(() => fail(key)).toThrow('no');
  expect(calls).toBe(2);
});
