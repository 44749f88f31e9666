import { expect, test } from 'vitest';
import { missingSentence } from '../../src/messages/missing-sentence.ts';

test.each([
  [1, [], 'The interview does not say.'],
  [30, [], 'None of these interviews says.'],
  [1, ['Norway'], 'The interview never mentions “Norway”.'],
  [2, ['Norway', 'Oslo'], 'None of these interviews mentions “Norway” or “Oslo”.'],
  [
    1,
    [...'abcdef'],
    'The interview never mentions “a”, “b”, “c”, “d”, “e”, or 1 other word of the question.',
  ],
  [
    1,
    [...'abcdefg'],
    'The interview never mentions “a”, “b”, “c”, “d”, “e”, or 2 other words of the question.',
  ],
])('of %i, %j', (interviews, missing, sentence) => {
  expect(missingSentence(missing, interviews)).toBe(sentence);
});
