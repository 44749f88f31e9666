import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainMarkdown } from '../../../src/discord/reading/plain-markdown.ts';

const names = new Map([['1', 'Ada']]);

test.each([
  [
    '**bold**, *italic*, __under__, ~~struck~~ and ||hidden||',
    'bold, italic, under, struck and hidden',
  ],
  ['***both*** and **bold with *italic* inside**', 'both and bold with italic inside'],
  [
    'a snake_case_name, 2 * 3 * 4, a lone * and **',
    'a snake_case_name, 2 * 3 * 4, a lone * and **',
  ],
  ['# Title\n-# small\n> quoted\n>>> all of it', 'Title\nsmall\nquoted\nall of it'],
  ['`*code*` and ```js\nlet a = **b**;\n```', '*code* and let a = **b**;\n'],
  ['\\*not italic\\* and \\`no code\\`', '*not italic* and `no code`'],
  ['see [the **bees**](https://example.org/a_b_c) here', 'see the bees here'],
  ['<https://example.org/x>', 'https://example.org/x'],
  ['<@1> asked <@!2> of <@&3> in <#4>', '@Ada asked @user of @role in #channel'],
  ['<:bee:5> <a:hum:6> </ask:7> <t:0:R> <t:86400>', ':bee: :hum: /ask 1970-01-01 1970-01-02'],
  ['1 < 2 and <b>', '1 < 2 and <b>'],
  ['an unclosed `code', 'an unclosed `code'],
])('%j reads as %j', (source, read) => {
  expect(plainMarkdown(source, names)).toBe(read);
});

test('no text makes it fail, and plain words stay unchanged', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (source) => {
      expect(() => plainMarkdown(source)).not.toThrow();
    }),
  );
  fc.assert(
    fc.property(fc.stringMatching(/^[\p{L}\p{N} ,.;!?]*$/u), (words) => {
      expect(plainMarkdown(words)).toBe(words);
    }),
  );
});
