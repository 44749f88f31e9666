import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  readBuiltContent,
  writeBuiltContent,
} from '../../../src/interview/library/built-content.ts';
import { readLibrary } from '../../../src/interview/library/read-library.ts';
import { ContentError, describeProblem } from '../../../src/interview/problem.ts';
import { contentFolder, FRONT_MATTER } from '../../support/content-folder.ts';

const INTERVIEW = `${FRONT_MATTER}\nThey hum.\n`;
const FILE = 'bees/interview.md';

/** The problems of a folder, with its name left out. */
function problemsIn(folder: string): string[] {
  try {
    readLibrary(folder);
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.problems.map((problem) => describeProblem(problem).replace(`${folder}/`, ''));
  }
}

/** A content folder in which this makes the interview's file, which is not one. */
function folderWith(make: (path: string) => void): string {
  const folder = contentFolder({ 'bees/notes.txt': '' });
  make(join(folder, FILE));
  return folder;
}

const pipe = (path: string) => void execFileSync('mkfifo', [path]);
const link = (to: string) => (path: string) => symlinkSync(to, path);

/** What is no file, and what is said of it. */
const ODD: [string, (path: string) => void, string][] = [
  ['a named pipe', pipe, 'This is a named pipe, not a file.'],
  [
    'a link to a named pipe',
    (path) => {
      pipe(join(path, '../pipe'));
      symlinkSync('pipe', path);
    },
    'This is a named pipe, not a file.',
  ],
  ['a link to a device without end', link('/dev/zero'), 'This is a device, not a file.'],
  ['a folder', (path) => mkdirSync(path), 'This is a folder, not a file.'],
  ['a link to itself', link('interview.md'), 'This link leads back to itself.'],
  ['a link to nothing', link('nothing'), 'Nothing is here: a link that leads nowhere'],
];

describe.runIf(process.platform === 'linux')('a special file is a problem and never blocks', () => {
  test.each(ODD)('%s', (_, make, message) => {
    const [problem, ...others] = problemsIn(folderWith(make));
    expect(problem).toContain(`${FILE}: ${message}`);
    expect(others).toEqual([]);
  });

  test.each(ODD)('also as a companion: %s', (_, make, message) => {
    const folder = contentFolder({ [FILE]: INTERVIEW });
    make(join(folder, 'bees/companion.yml'));
    const problems = problemsIn(folder);
    // A link to “interview.md” is one to the interview here, which is no YAML.
    if (message.includes('itself')) expect(problems[0]).toContain('companion.yml:');
    else expect(problems[0]).toContain(`bees/companion.yml: ${message}`);
  });

  test.each(ODD)('nor does it block a built library: %s', (_, make) => {
    const folder = contentFolder({ [FILE]: INTERVIEW });
    const file = join(contentFolder({}), 'content.bin');
    writeBuiltContent(folder, readLibrary(folder), file);
    expect(readBuiltContent(folder, file)).toBeDefined();
    mkdirSync(join(folder, 'ants'));
    make(join(folder, 'ants/interview.md'));
    expect(readBuiltContent(folder, file)).toBeUndefined();
  });

  test('a socket', async () => {
    const server = createServer();
    onTestFinished(() => void server.close());
    const folder = contentFolder({ 'bees/notes.txt': '' });
    await new Promise<void>((resolve) => server.listen(join(folder, FILE), resolve));
    expect(problemsIn(folder)[0]).toContain(`${FILE}: This is a socket, not a file.`);
  });
});

test('files that are too large are refused unread, and the problem states the limit', () => {
  const folder = contentFolder({ [FILE]: '', 'bees/companion.yml': '' });
  truncateSync(join(folder, FILE), 200_000_000);
  truncateSync(join(folder, 'bees/companion.yml'), 2_000_001);
  const start = performance.now();
  expect(problemsIn(folder)).toEqual([
    `${FILE}: The file has 200 MB, and 4 MB is the most that is read. Shorten or part it.`,
    'bees/companion.yml: The file has 3 MB, and 2 MB is the most that is read. Shorten or part it.',
  ]);
  expect(performance.now() - start).toBeLessThan(1000);
});

test.runIf(process.platform === 'linux')('a file without a known size is read', () => {
  const folder = folderWith(link('/proc/version'));
  expect(problemsIn(folder)[0]).toContain('There is no front matter.');
});

test('files of other names are never opened', () => {
  const folder = contentFolder({ [FILE]: INTERVIEW });
  symlinkSync('/dev/zero', join(folder, 'zero'));
  symlinkSync('/dev/zero', join(folder, 'bees/zero.txt'));
  writeFileSync(join(folder, 'bees/large.bin'), '');
  truncateSync(join(folder, 'bees/large.bin'), 10_000_000_000);
  expect(problemsIn(folder)).toEqual([]);
  const file = join(contentFolder({}), 'content.bin');
  writeBuiltContent(folder, readLibrary(folder), file);
  expect(readBuiltContent(folder, file)).toBeDefined();
});

test('links to files and folders are followed; broken links are problems', () => {
  const elsewhere = contentFolder({ 'wasps/interview.md': INTERVIEW, 'text.md': INTERVIEW });
  const folder = contentFolder({ 'bees/notes.txt': '' });
  symlinkSync(join(elsewhere, 'text.md'), join(folder, FILE));
  symlinkSync(join(elsewhere, 'wasps'), join(folder, 'wasps'));
  expect(readLibrary(folder).interviews.map(({ slug }) => slug)).toEqual(['bees', 'wasps']);
  symlinkSync('loop', join(folder, 'loop'));
  symlinkSync('nowhere', join(folder, 'lost'));
  expect(problemsIn(folder)).toEqual([
    'loop: This link leads back to itself. Replace it with what it should lead to.',
    'lost: Nothing is here: a link that leads nowhere, or a file just removed.',
  ]);
});

test('a content folder that is a link to itself, below a file or no path at all is a problem', () => {
  const folder = contentFolder({ file: '' });
  symlinkSync('loop', join(folder, 'loop'));
  expect(problemsIn(join(folder, 'loop'))[0]).toContain('This link leads back to itself.');
  expect(problemsIn(join(folder, 'file/below'))[0]).toContain('ENOTDIR');
  expect(problemsIn('\0')[0]).toContain('It cannot be read');
});
