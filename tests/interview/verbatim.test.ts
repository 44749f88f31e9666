import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readLibrary } from '../../src/interview/library/read-library.ts';

/** SHA-256 of the published text: introduction, headings and paragraphs, a line each, in UTF-8. */
const PUBLISHED = 'f1e494839062dd219eeaaea5f1bcfa8366d94a80cae4ec51568d219153814017';

const [interview] = readLibrary('content').interviews;

test('headings and passages together are the published text to the letter', () => {
  const lines = interview?.sections.flatMap(({ number, heading, passages }) => [
    ...(number === 0 ? [] : [heading]),
    ...passages.map(({ text }) => text),
  ]);
  expect(
    createHash('sha256')
      .update(lines?.join('\n') ?? '')
      .digest('hex'),
  ).toBe(PUBLISHED);
});

test('the interview has its introduction and seven sections', () => {
  expect(interview?.sections.map(({ passages }) => passages.length)).toEqual([
    4, 1, 2, 1, 2, 1, 1, 1,
  ]);
});

test('the introduction is the publisher’s words and the sections are the interviewee’s', () => {
  expect(interview?.sections.map(({ passages: [first] }) => first?.speaker)).toEqual([
    { name: 'UWI', role: 'publisher' },
    ...Array(7).fill({
      name: 'Mehmet Perinçek',
      role: 'interviewee',
      about: 'UWI author, historian and political scientist, Associate Professor',
    }),
  ]);
});
