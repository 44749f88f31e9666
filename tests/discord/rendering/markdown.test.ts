import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  blockQuote,
  bold,
  cut,
  escapeLine,
  escapeText,
  fitLine,
} from '../../../src/discord/rendering/markdown.ts';
import { shown } from '../../support/display.ts';

test.each([
  ['emphasis', '*a* _b_ ~~c~~', '\\*a\\* \\_b\\_ \\~\\~c\\~\\~'],
  ['spoilers and code', '||a|| `b`', '\\|\\|a\\|\\| \\`b\\`'],
  ['masked links and addresses', '[a](https://b.c)', '\\[a\\](https\\://b.c)'],
  ['mentions and time stamps', '<@1> <t:1:R>', '\\<@1> \\<t\\:1\\:R>'],
  ['emoji by name', 'so :smile: it: is', 'so \\:smile\\: it: is'],
  [
    'headings, lists, quotes and small print',
    '# a\n- b\n> c\n-# d\n1. e\n2) f',
    '\\# a\n\\- b\n\\> c\n\\-# d\n1\\. e\n2\\) f',
  ],
  ['signs that mean nothing inside a line', '20-point # 1 > 0, 3.5', '20-point # 1 > 0, 3.5'],
])('escapes %s', (_, text, escaped) => {
  expect(escapeText(text)).toBe(escaped);
});

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'\\*_~`|<>[]():#-+1.@ \nab'),
    fc.string({ unit: 'grapheme', maxLength: 1 }),
  ),
});

test('escaped text is shown unchanged', () => {
  fc.assert(
    fc.property(text, (source) => {
      expect(shown(escapeText(source))).toBe(source);
    }),
  );
});

test('bold adds only its marks', () => {
  fc.assert(
    fc.property(text, (source) => {
      expect(shown(bold(escapeText(source)))).toBe(source);
    }),
  );
});

test('a block quote has its mark on every line', () => {
  expect(blockQuote('a\n\nb')).toBe('> a\n> \n> b');
});

test('a fitted line stays within its limit and on one line', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 40 }), (source, limit) => {
      expect(fitLine(source, limit).length).toBeLessThanOrEqual(limit);
      expect(fitLine(source, limit)).not.toContain('\n');
    }),
  );
  expect(fitLine('short', 40)).toBe(escapeLine('short'));
});

test('cutting never splits a character', () => {
  expect(cut('ab🐝cd', 4)).toBe('ab…');
  expect(cut('abcd', 4)).toBe('abcd');
});
