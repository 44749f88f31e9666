import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitSentences } from '../../../src/search/language/sentences.ts';

const sentencesOf = (text: string) =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

test.each([
  [['He left.', 'She stayed!', 'Why?']],
  [['Mr. Smith met Dr. Jones.', 'They talked.']],
  [['Associate Prof. Perinçek spoke.', 'We listened.']],
  [['J. K. Rowling and V. V. Putin met.', 'It rained.']],
  [['The U.S. Army left.', 'It came back.']],
  [['He lives in the U.S.', 'The army left.']],
  [['Bees hum, e.g. in May.', 'Not in Dec. 2025.']],
  [['It costs 3.5 million.', 'That is much.']],
  [['Ukraine is a “terrorist state.”', 'That is a claim.']],
  [['“Who?” he asked.', 'Nobody.']],
  [['It was I.', 'He knew.']],
  [['One.', '“Two.”', '(Three.)']],
])('splits %j', (sentences) => {
  expect(sentencesOf(sentences.join(' '))).toEqual(sentences);
});

test('sentences leave only white space between them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(sentencesOf(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});

test('text without punctuation is one sentence, and white space is none', () => {
  expect(sentencesOf('no end')).toEqual(['no end']);
  expect(sentencesOf(' \n ')).toEqual([]);
});
