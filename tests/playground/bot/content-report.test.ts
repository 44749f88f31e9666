import { expect, test } from 'vitest';
import { contentReport, shortened } from '../../../playground/bot/content-report.ts';

const KNOWN = { summary: 'Serving 1 interview with 13 passages.', problems: ['a.md:1: old'] };
const report = (line: { level?: number; msg: string; problems?: string[] }) =>
  contentReport({ level: 30, ...line }, KNOWN, '/home/ada');

test('the start says what is served, without the invitation', () => {
  const msg = 'Serving 1 interview with 13 passages as verbatim#0. Invite: https://discord.com/';
  expect(report({ msg })).toEqual({ ...KNOWN, problems: [] });
});

test('content that is served again ends the problems', () => {
  const changed = 'Content read again: now serving 2 interviews with 20 passages.';
  expect(report({ msg: changed })).toEqual({ summary: changed, problems: [] });
  const unchanged = 'Content read again: nothing has changed.';
  expect(report({ msg: unchanged })).toEqual({ ...KNOWN, problems: [] });
});

test('problems come beside what was read before, named from where the person is', () => {
  const msg = 'Content has problems; still serving the previous version.';
  const problems = ['/home/ada/content/bees/interview.md:7: bad', '/srv/other.md:1: bad'];
  expect(report({ level: 50, msg, problems })).toEqual({
    summary: KNOWN.summary,
    problems: ['content/bees/interview.md:7: bad', '/srv/other.md:1: bad'],
  });
});

test('other lines say nothing of the content', () => {
  expect(report({ msg: 'Connected to Discord.' })).toBeUndefined();
});

test('a name is shortened at its beginning alone, and at whole folders', () => {
  expect(shortened('/home/ada/x.md: see /home/ada/../y', '/home/ada')).toBe(
    'x.md: see /home/ada/../y',
  );
  expect(shortened('/home/adam/x.md: bad', '/home/ada')).toBe('/home/adam/x.md: bad');
  expect(shortened('/x.md: bad', '/')).toBe('x.md: bad');
});
