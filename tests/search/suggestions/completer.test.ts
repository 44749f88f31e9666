import { expect, test } from 'vitest';
import { Completer } from '../../../src/search/suggestions/completer.ts';

const completer = new Completer(['What do bees want?', 'The bee', 'Who wants bread?', 'The bee']);

test.each([
  ['be', [0, 1, 3]],
  ['wanted', [0, 2]],
  ['what do bee', [0]],
  ['THE BEE', [1, 3, 0]],
  ['bee who is a stranger', []],
  ['?', []],
  ['', []],
])('%j finds the texts that contain at least half of it, best first', (typed, texts) => {
  expect(completer.complete(typed, 25)).toEqual(texts);
});

test('no more texts are returned than requested', () => {
  expect(completer.complete('bee', 2)).toEqual([0, 1]);
});
