import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contentFolder } from './support/content-folder.ts';
import { run } from './support/run.ts';

const PAGE = 'docs/examples/mill-street-bakers.html';
const SUBTITLES = 'docs/examples/mill-street-bakers.vtt';
const DETAILS = [
  '--title',
  'Two bakers',
  '--publisher',
  'Mill Street Press',
  '--published-in',
  'The Courier',
  '--language',
  'English',
];
const folder = () => contentFolder({ 'README.txt': '' });
const add = (args: readonly string[]) => run('add', args);

test('the example’s page becomes the example', async () => {
  const content = folder();
  const { status } = await add([
    PAGE,
    '--content',
    content,
    '--slug',
    'mill-street-bakers',
    '--yes',
  ]);
  expect(status).toBe(0);
  for (const file of ['interview.md', 'companion.yml']) {
    expect(readFileSync(`${content}/mill-street-bakers/${file}`, 'utf8')).toBe(
      readFileSync(`examples/mill-street-bakers/${file}`, 'utf8'),
    );
  }
});

test('--json prints who speaks and where every word went, as one line', async () => {
  const content = folder();
  const { status, stdout, stderr } = await add([
    SUBTITLES,
    '--content',
    content,
    ...DETAILS,
    '--yes',
    '--json',
  ]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.trimEnd()).not.toContain('\n');
  const { words, ...rest } = JSON.parse(stdout) as { words: Record<string, number> };
  expect(rest).toMatchObject({
    slug: 'two-bakers',
    file: `${content}/two-bakers/interview.md`,
    speakers: [
      { name: 'June Marsh', role: 'interviewer', label: 'June Marsh', turns: 5 },
      { name: 'Otto Reed', role: 'interviewee', turns: 4 },
      { name: 'Wilma Fenn', role: 'interviewee', turns: 5 },
    ],
    headings: [],
    leftOut: [{ words: 8 }],
  });
  const { file = 0, turns = 0, headings = 0, labels = 0, leftOut = 0 } = words;
  expect(turns + headings + labels + leftOut).toBe(file);
});

test('everything that is missing is reported together', async () => {
  const { status, stderr } = await add([SUBTITLES, '--content', folder(), '--yes']);
  expect(status).toBe(2);
  expect(stderr).toContain('Missing: --title, --publisher, --published-in, --language.');
});

test('nothing is overwritten', async () => {
  const content = contentFolder({ 'two-bakers/interview.md': 'mine' });
  const { status, stderr } = await add([SUBTITLES, '--content', content, ...DETAILS, '--yes']);
  expect({ status, stderr }).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('nothing is overwritten'),
  });
  expect(readFileSync(`${content}/two-bakers/interview.md`, 'utf8')).toBe('mine');
});

test('without --yes and a terminal, nothing is written', async () => {
  const content = folder();
  expect(await add([SUBTITLES, '--content', content, ...DETAILS])).toMatchObject({ status: 2 });
  expect(existsSync(`${content}/two-bakers`)).toBe(false);
});

test('an unknown speaker’s name is an error', async () => {
  const { status, stderr } = await add([
    SUBTITLES,
    '--content',
    folder(),
    ...DETAILS,
    '--yes',
    '--interviewer',
    'Nobody Known',
  ]);
  expect(status).toBe(2);
  expect(stderr).toContain('Nobody in it is surely Nobody Known.');
});

test('a text with one speaker becomes an interview with one speaker', async () => {
  const content = contentFolder({
    'talk.md': '# Tea\n\nTea is warm.\n\n## Milk\n\nMilk is cold.\n',
  });
  const { status } = await add([
    `${content}/talk.md`,
    '--content',
    `${content}/new`,
    ...DETAILS,
    '--interviewee',
    'Ada Bee',
    '--yes',
  ]);
  expect(status).toBe(0);
  expect(readFileSync(`${content}/new/two-bakers/interview.md`, 'utf8')).toContain(
    'interviewee:\n  name: Ada Bee',
  );
});

describe('exit statuses', () => {
  test.each([
    [0, ['--help']],
    [0, ['--version']],
    [1, ['PRIVACY.md']],
    [2, []],
    [2, ['nowhere.md']],
    [2, ['src']],
    [2, [SUBTITLES, '--bogus']],
    [2, [SUBTITLES, '--date', 'yesterday']],
    [2, [SUBTITLES, '--slug', 'Two Bakers']],
  ])('%i for %j', async (status, args) => {
    const run = await add(args);
    expect(run.status).toBe(status);
    expect(run.stderr === '').toBe(status === 0);
  });
});
