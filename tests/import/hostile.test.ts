import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { prepare } from '../../src/import/prepare.ts';
import { readBytes } from '../../src/import/read-source.ts';
import { Refusal } from '../../src/import/refusal.ts';
import { docx } from './support/docx.ts';

const MOST_MILLISECONDS = 20_000;

function outcome(bytes: Uint8Array | string, extension: string): string {
  try {
    const source = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
    prepare(readBytes(source, extension), { interviewers: [], interviewees: [] });
    return 'read';
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

const entities =
  '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document xmlns:w="w"><w:t>&b;</w:t></w:document>';

test.each<[string, string | Uint8Array, string, RegExp]>([
  ['an empty file', '', '.txt', /^The file is empty/],
  ['a file of spaces', ' \n \n', '.md', /^There is no text/],
  ['bytes that are no text', new Uint8Array([0, 1, 2, 3, 0]), '.txt', /^There is a NUL byte/],
  ['Latin-1', new Uint8Array([0x41, 0xe9, 0x41]), '.txt', /^This is not UTF-8/],
  ['a text named .docx', 'Ada: hello', '.docx', /^This is no \.docx file/],
  [
    'a zip archive without a document',
    zipSync({ 'a.txt': strToU8('a') }),
    '.docx',
    /^This is no Word document/,
  ],
  [
    'a zip bomb',
    zipSync({ 'word/document.xml': new Uint8Array(45_000_000) }),
    '.docx',
    /^Unpacked, the document has more than 40 MB/,
  ],
  [
    'entities of a document’s own',
    zipSync({ 'word/document.xml': strToU8(entities) }),
    '.docx',
    /^The document declares entities/,
  ],
  [
    'damaged XML',
    zipSync({ 'word/document.xml': strToU8('<a><b></a>') }),
    '.docx',
    /^The document is damaged/,
  ],
  [
    'elements in elements',
    zipSync({ 'word/document.xml': strToU8('<a>'.repeat(100_000)) }),
    '.docx',
    /too deep in each other/,
  ],
  ['a Word document of nothing', docx(''), '.docx', /^Nothing here shows who speaks/],
  ['nested divisions', '<div>'.repeat(200_000), '.html', /more than 400 deep/],
  ['nested tables', '<table><tr><td>'.repeat(50_000), '.html', /more than 400 deep/],
  [
    'open tags of different kinds',
    `${Array.from({ length: 9000 }, (_, id) => `<b id=${id}>`).join('')}${'<p>x'.repeat(9000)}`,
    '.html',
    /more than 400 deep/,
  ],
  ['elements without end', '<p>a: b</p>'.repeat(100_000), '.html', /too many elements/],
  ['quotes in quotes', '> '.repeat(5000), '.md', /set in too deep/],
  ['asterisks', '*a '.repeat(50_000), '.md', /too long to be read/],
  ['brackets', '['.repeat(50_000), '.md', /too long to be read/],
  ['a file of another kind', 'hello', '.pdf', /^Files named “\.pdf” cannot be read/],
  [
    'WebVTT without its first line',
    '00:01.000 --> 00:02.000\nhello',
    '.vtt',
    /^A WebVTT file starts with/,
  ],
  [
    'changes of speaker without names',
    '1\n00:00:01,000 --> 00:00:02,000\n>> Hello.\n\n2\n00:00:02,000 --> 00:00:03,000\n>> Hi.\n',
    '.srt',
    /says that somebody else speaks, but not who/,
  ],
  [
    'labels without end',
    Array.from({ length: 9000 }, (_, turn) => `**Name${turn % 3000}:** Yes.`).join('\n\n'),
    '.md',
    /^More than 300 different labels/,
  ],
  [
    'a table of something else',
    `| What | Share |\n| --- | --- |\n${'| in the first three | 60 |\n'.repeat(4)}`,
    '.md',
    /^Nothing here shows who speaks/,
  ],
  [
    'an essay',
    'Tea is a drink.\n\nIt is warm.\n\nIt is good.',
    '.md',
    /^Nothing here shows who speaks/,
  ],
])('%s gives one clear message', (_, bytes, extension, message) => {
  const start = performance.now();
  expect(outcome(bytes, extension)).toMatch(message);
  expect(performance.now() - start).toBeLessThan(MOST_MILLISECONDS);
});

test('a transcript of 300 KB is read at once', () => {
  const words = 'Some words of an answer that goes on for a while, as answers do. ';
  const turns = Array.from({ length: 1500 }, (_, turn) =>
    turn % 2 === 0 ? '**Ada Bee:** Why is that so?' : `**Cleo Wasp:** ${words.repeat(6)}`,
  );
  const start = performance.now();
  expect(outcome(turns.join('\n\n'), '.md')).toBe('read');
  expect(performance.now() - start).toBeLessThan(MOST_MILLISECONDS);
});
