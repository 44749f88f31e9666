import fc from 'fast-check';
import type { ButtonState } from '../../src/discord/components/custom-id.ts';
import { codePoint } from '../support/code-point.ts';

/** What Discord and Markdown would take for markup, pings, addresses or lines. */
const MARKUP = [
  ...['*', '**', '_', '~~', '||', '`', '```', '\\', '> ', '>>> ', '-# ', '# ', '- ', '1. ', '|'],
  ...['[a](https://b.c)', '<@1>', '<@&2>', '<#3>', '@everyone', '@here', '</ask:4>', '<t:1:R>'],
  ...[':a:', '<:b:5>', 'https://x.y/z', '<b>', '&amp;', '\n', '\n\n', '\r\n', '\t', '  ', '[…]'],
];

/** Control, format and invisible characters, line separators, and halves of letters. */
const INVISIBLE = [
  ...['\0', '\x07', '\x1b[2J', '\x7f', '\x85', '\xa0', '\xad', '\u034f', '\u200b', '\u200d'],
  ...['\u2028', '\u2029', '\u202e', '\u2066', '\ufeff', '\ufffe', '\ud800', '\udfff'],
];

/** Letters that folding lengthens, joins or takes apart, and scripts without spaces. */
const LETTERS = [
  ...[
    'İ',
    'ß',
    'ﬀ',
    'ﷺ',
    '½',
    'Ⅻ',
    '①',
    'e\u0301',
    '\u0301',
    '〇',
    '๑',
    '和平',
    'שלום',
    '👩‍🚀',
    'K',
  ],
];

/** What the interviews and questions about them are made of, and what objects are. */
const WORDS = [
  ...['Russia', 'NATO', 'security guarantees', 'U.S.', 'us', 'the', 'who', 'what', 'Zelensky'],
  ...['publisher', 'newspaper', 'language', 'date', 'title', 'sections', 'interview', 'bees hum'],
  ...['constructor', '__proto__', 'prototype', 'toString', 'hasOwnProperty', 'null', 'undefined'],
  ...[
    'secuirty',
    'ceasfire',
    '1,000',
    '3.5',
    '-1',
    '1e9',
    'NaN',
    '0',
    '#1',
    'section 2',
    '$&',
    '$1',
  ],
];

/** A short text of any kind. */
export const piece = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.constantFrom(...MARKUP),
  fc.constantFrom(...INVISIBLE),
  fc.constantFrom(...LETTERS),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({ unit: codePoint, maxLength: 8 }),
);

/** Any text of at most so many characters: mostly short ones, some as long as they may be. */
export function hostileText(maxLength: number): fc.Arbitrary<string> {
  const joined = (separator: string) =>
    fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(separator));
  return fc
    .oneof(
      { weight: 8, arbitrary: joined(' ') },
      { weight: 4, arbitrary: joined('') },
      {
        weight: 1,
        arbitrary: fc
          .tuple(piece, fc.nat(maxLength))
          .map(([text, times]) => text.repeat(Math.ceil(times / Math.max(1, text.length)))),
      },
    )
    .map((text) => text.slice(0, maxLength));
}

/** An id of Discord's. */
export const snowflake = fc.bigInt({ min: 1n, max: 2n ** 63n - 1n }).map(String);

const page = fc.oneof(fc.constant(0), fc.nat(2), fc.nat(40));
const answer = fc.record({
  passages: fc.array(
    // Mostly such as there are, so that pages are made of them.
    fc.oneof(
      { weight: 9, arbitrary: fc.record({ place: fc.nat(11), sentence: fc.constant(0) }) },
      fc.record({ place: fc.nat(90), sentence: fc.nat(12) }),
    ),
    { minLength: 1, maxLength: 6 },
  ),
  firstPageSize: fc.integer({ min: 1, max: 9 }),
});

/** What a button may do, whether or not there are such passages, sections and pages. */
export const buttonState: fc.Arbitrary<ButtonState> = fc.oneof(
  fc.record({ action: fc.constantFrom('page' as const, 'share' as const), page, answer }),
  fc.record({ action: fc.constant('jump' as const), answer }),
  fc.record(
    { action: fc.constant('context' as const), page, of: fc.nat(9), answer },
    { requiredKeys: ['action', 'of', 'answer'] },
  ),
  fc.record({ action: fc.constant('section' as const), section: fc.nat(90), page }),
  fc.record({ action: fc.constant('open' as const), menu: page }),
  fc.record({ action: fc.constant('contents' as const), page }),
);

/** A text with a stretch of it replaced, doubled or left out. */
export function spoilt(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(text, fc.nat(200), fc.nat(6), fc.oneof(piece, fc.constant('')))
    .map(([whole, at, length, put]) => {
      const start = at % (whole.length + 1);
      return whole.slice(0, start) + put + whole.slice(start + length);
    });
}
