import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SortedLines } from '../../../src/search/language/sorted-lines.ts';

const lines = (text: string) => new SortedLines(Buffer.from(text));

test.each(['a\nab 1\nabc\nb 2 x\n', 'a\nab 1\nabc\nb 2 x'])('%j: words are found', (text) => {
  const found = ['a', 'ab', 'abc', 'b'].map((word) => lines(text).find(word));
  expect(found).toEqual(['', '1', '', '2 x']);
});

test.each(['', 'aa', 'abcd', 'c', 'A', 'a\nab', 'x', 'é'])('%j is not found', (word) => {
  expect(lines('a\nab 1\nabc\nb 2 x\n').find(word)).toBeUndefined();
  expect(lines('').find(word)).toBeUndefined();
});

test('among any words, each is found and no other', () => {
  const word = fc.stringMatching(/^[a-z]{1,4}$/);
  fc.assert(
    fc.property(fc.uniqueArray(word), word, (words, other) => {
      const list = lines(
        words
          .map((each) => `${each} is ${each}\n`)
          .toSorted()
          .join(''),
      );
      for (const each of words) expect(list.find(each)).toBe(`is ${each}`);
      expect(list.find(other) !== undefined).toBe(words.includes(other));
    }),
  );
});
