import fc from 'fast-check';
import { expect, test } from 'vitest';
import { echo } from '../../../src/discord/rendering/echo.ts';

test.each([
  ['an override of the direction is left out', 'a\u202eb\u2066c\u200f', 'abc'],
  [
    'a pile of marks is cut to what a letter may carry',
    `e${'\u0301'.repeat(200)}!`,
    'e\u0301\u0301\u0301!',
  ],
  ['letters with the marks that they need stay', 'ế שָׁ', 'ế שָׁ'],
])('%s', (_, typed, shown) => {
  expect(echo(typed)).toBe(shown);
});

test('nothing else in a text changes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      if (!/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{M}{4}/u.test(text))
        expect(echo(text)).toBe(text);
    }),
  );
});
