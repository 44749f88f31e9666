import { expect, test } from 'vitest';
import { readable } from '../../../playground/bot/readable.ts';

test('a warning is formatted for people, with its details', () => {
  const text = readable({ level: 40, msg: 'Lost.', pid: 7, hostname: 'h', reason: 'gone' }, '/');
  expect(text).toBe('WARN: Lost.\n    reason: "gone"');
});

test('each problem is a line, and cannot control the terminal', () => {
  const line = { level: 50, msg: 'Problems.', problems: ['/c/x.md:1: \u001b[2J', '/d/y.md: bad'] };
  expect(readable(line, '/c')).toBe('Problems.\nx.md:1: \ufffd[2J\n/d/y.md: bad');
});
