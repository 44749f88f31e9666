import { expect, test } from 'vitest';
import { readable } from '../../../playground/bot/readable.ts';

test('a warning is told with what explains it, for people', () => {
  const text = readable({ level: 40, msg: 'Lost.', pid: 7, hostname: 'h', reason: 'gone' }, '/');
  expect(text).toBe('WARN: Lost.\n    reason: "gone"');
});

test('problems are a line each, and cannot change the terminal', () => {
  const line = { level: 50, msg: 'Problems.', problems: ['/c/x.md:1: \u001b[2J', '/d/y.md: bad'] };
  expect(readable(line, '/c')).toBe('Problems.\nx.md:1: \ufffd[2J\n/d/y.md: bad');
});
