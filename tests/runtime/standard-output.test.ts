import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { StandardOutput } from '../../src/runtime/standard-output.ts';

afterEach(() => void vi.useRealTimers());

/** Bytes of a file that takes them in portions: how many each time, or an error's code. */
function start(portions: (number | string)[]) {
  vi.useFakeTimers();
  const bytes: Buffer[] = [];
  let turns = 0;
  const output = new StandardOutput((waiting) => {
    turns++;
    const portion = portions.shift() ?? Number.POSITIVE_INFINITY;
    if (typeof portion === 'string') throw Object.assign(new Error(portion), { code: portion });
    const taken = waiting.subarray(0, portion);
    bytes.push(taken);
    return taken.length;
  });
  return { output, written: () => Buffer.concat(bytes).toString(), turns: () => turns };
}

test('lines are written together after a moment', () => {
  const { output, written, turns } = start([]);
  output.write('one\n');
  output.write('two\n');
  expect(written()).toBe('');
  vi.advanceTimersByTime(100);
  expect(written()).toBe('one\ntwo\n');
  vi.advanceTimersByTime(1000);
  expect(turns()).toBe(1);
});

test('every line arrives whole and once, however much is read at a time', () => {
  const portion = fc.oneof(fc.nat(5), fc.constant('EAGAIN'));
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', maxLength: 8 })),
      fc.array(portion, { maxLength: 20 }),
      (lines, portions) => {
        const { output, written } = start(portions);
        for (const line of lines) output.write(`${line}\n`);
        vi.advanceTimersByTime(10_000);
        const text = lines.map((line) => `${line}\n`).join('');
        expect(written()).toBe(Buffer.from(text).toString());
      },
    ),
  );
});

test('lines that do not fit are dropped, and later lines are written', () => {
  const { output, written } = start(['ENOSPC']);
  output.write('lost\n');
  vi.advanceTimersByTime(100);
  output.write('kept\n');
  vi.advanceTimersByTime(100);
  expect(written()).toBe('kept\n');
});

test('a reader that never reads costs bounded memory', () => {
  const slow = new Array<string>(10_000).fill('EAGAIN');
  const { output, written } = start(slow);
  const line = `${'x'.repeat(999)}\n`;
  for (let count = 0; count < 2000; count++) output.write(line);
  slow.length = 0;
  vi.advanceTimersByTime(1000);
  const lines = written().split('\n').length;
  expect(lines).toBeGreaterThan(1000);
  expect(lines).toBeLessThan(1100);
});
