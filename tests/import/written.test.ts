import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString as textOf } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { readText } from '../../src/import/formats/text.ts';
import { NoInterview } from '../../src/import/refusal.ts';
import { account } from '../../src/import/turns/account.ts';
import { findInterview } from '../../src/import/turns/find-interview.ts';
import { markTimeCodes } from '../../src/import/turns/time-codes.ts';
import { oneLine, wordsIn } from '../../src/import/words.ts';
import { heading, paragraph } from '../../src/import/write/paragraph.ts';
import { lineHead } from '../../src/interview/text/voices/line-head.ts';

const read = (markdown: string) => {
  const { children } = fromMarkdown(markdown, {
    extensions: [gfm({ singleTilde: false })],
    mdastExtensions: [gfmFromMarkdown()],
  });
  return children.map((each) => textOf(each));
};

const signs = [
  '*',
  '_',
  '#',
  '>',
  '- ',
  '1. ',
  '[a](b)',
  '`',
  '<b>',
  '&amp;',
  '\\',
  '~~',
  '|',
  ':',
  'www.a.com',
  'word',
  ' ',
  '!',
  '=',
  '+',
  'é',
  '和',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...signs), fc.string({ unit: 'grapheme', maxLength: 4 })), {
    minLength: 1,
    maxLength: 14,
  })
  .map((parts) => oneLine(parts.join('').replace(/[\0\p{Cc}]/gu, '')))
  .filter((each) => each !== '');

test('a paragraph reads back as its text, to the letter', () => {
  fc.assert(
    fc.property(text, (said) => {
      expect(read(paragraph(said))).toEqual([said]);
    }),
  );
});

test.each(['Python: quick.', 'NOTE: no.', '父亲：茶。', 'Q. Who?', 'Dr. Ada Bee (of Hive): yes.'])(
  'a paragraph of %s does not begin like a label',
  (said) => {
    expect(lineHead(paragraph(said))).toBeUndefined();
    expect(read(paragraph(said))).toEqual([said]);
  },
);

test('a turn reads back as its label and the text', () => {
  fc.assert(
    fc.property(text, (said) => {
      const label = 'Ada [00:01:02]:';
      expect(read(paragraph(said, label))).toEqual([`${label} ${said}`]);
    }),
  );
});

test('a heading reads back as its text', () => {
  fc.assert(
    fc.property(text, (said) => {
      expect(read(heading(said))).toEqual([said]);
    }),
  );
});

test('every word is in a turn, a heading or a label, or is left out', () => {
  const piece = fc.constantFrom(
    'Ada:',
    'Cleo:',
    'Ada: yes?',
    'Cleo: no.',
    'Q.',
    'END OF TAPE',
    '[laughs]',
    '[00:01:02]',
    '***',
    '\n',
    '\n\n',
    ' and then ',
    'We left.',
    'https://a.b',
    '(x)',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const source = `Ada: One?\n\nCleo: Two.\n\nAda: Three?\n\nCleo: Four.\n\n${pieces.join('')}`;
      const document = readText(source);
      const blocks = markTimeCodes(document.blocks);
      try {
        const { interview } = findInterview(document, blocks, {
          interviewers: [],
          interviewees: [],
        });
        const { words, leftOut } = account(blocks, interview);
        expect(words.turns + words.headings + words.labels + words.leftOut).toBe(words.file);
        expect(words.file).toBe(wordsIn(source));
        expect(leftOut.reduce((sum, each) => sum + each.words, 0)).toBe(words.leftOut);
      } catch (error) {
        if (!(error instanceof NoInterview)) throw error;
      }
    }),
  );
});
