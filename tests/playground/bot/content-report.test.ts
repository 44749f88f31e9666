import { expect, test } from 'vitest';
import { contentReport, shortened } from '../../../playground/bot/content-report.ts';

const KNOWN = { summary: 'Serving 1 interview with 13 passages.', problems: ['a.md:1: old'] };
const report = (line: { level?: number; msg: string; problems?: string[] }) =>
  contentReport({ level: 30, ...line }, KNOWN, '/home/ada');

test('the summary after the start leaves out the invite link', () => {
  const msg = 'Serving 1 interview with 13 passages as verbatim#0. Invite: https://discord.com/';
  expect(report({ msg })).toEqual({ ...KNOWN, problems: [] });
});

test('serving valid content clears the problems', () => {
  const changed = 'Content read again: now serving 2 interviews with 20 passages.';
  expect(report({ msg: changed })).toEqual({ summary: changed, problems: [] });
  const unchanged = 'Content read again: nothing has changed.';
  expect(report({ msg: unchanged })).toEqual({ ...KNOWN, problems: [] });
});

test('problems keep the previous summary, and their paths are relative', () => {
  const msg = 'Content has problems; still serving the previous version.';
  const problems = ['/home/ada/content/bees/interview.md:7: bad', '/srv/other.md:1: bad'];
  expect(report({ level: 50, msg, problems })).toEqual({
    summary: KNOWN.summary,
    problems: ['content/bees/interview.md:7: bad', '/srv/other.md:1: bad'],
  });
});

test('other log lines do not report on the content', () => {
  expect(report({ msg: 'Connected to Discord.' })).toBeUndefined();
});

test('a path is shortened only at its start and only by whole folders', () => {
  expect(shortened('/home/ada/x.md: see /home/ada/../y', '/home/ada')).toBe(
    'x.md: see /home/ada/../y',
  );
  expect(shortened('/home/adam/x.md: bad', '/home/ada')).toBe('/home/adam/x.md: bad');
  expect(shortened('/x.md: bad', '/')).toBe('x.md: bad');
});
