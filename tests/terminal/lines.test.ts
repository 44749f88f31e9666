import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { readLines } from '../../src/terminal/lines.ts';

async function linesOf(...chunks: (string | Buffer)[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readLines(Readable.from(chunks))) lines.push(line);
  return lines;
}

test.each([
  [['a\nb\n'], ['a', 'b']],
  [
    ['a\n\n', '\nb'],
    ['a', '', '', 'b'],
  ],
  [['a\r\nb\r\n'], ['a', 'b']],
  [['a\u2028b\rc\n'], ['a\u2028b\rc']],
  [
    ['a', 'b', 'c\nd'],
    ['abc', 'd'],
  ],
  [[''], []],
])('%j is split into the lines %j', async (chunks, lines) => {
  expect(await linesOf(...chunks)).toEqual(lines);
});

test('a letter split between two chunks stays whole', async () => {
  const bytes = Buffer.from('Perinçek\n');
  expect(await linesOf(bytes.subarray(0, 6), bytes.subarray(6))).toEqual(['Perinçek']);
});
