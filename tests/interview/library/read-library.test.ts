import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLibrary } from '../../../src/interview/library/read-library.ts';
import { summarise } from '../../../src/interview/library/summary.ts';
import { voicesToShow } from '../../../src/interview/library/voices.ts';
import {
  contentFolder,
  FRONT_MATTER,
  libraryOf,
  problemsOf,
} from '../../support/content-folder.ts';
import { TWO_VOICES } from '../../support/voices.ts';

const INTERVIEW = `${FRONT_MATTER}\nIntroduction.\n\n## Bees\n\nThey hum.\n`;

test('reads every interview, in the order of slugs', () => {
  const folder = contentFolder({
    'Wasps and more/interview.md': INTERVIEW,
    'bees/interview.md': INTERVIEW,
    'bees/notes.txt': 'ignored',
    'README.md': 'ignored',
    '.hidden/x.md': 'ignored',
  });
  expect(readLibrary(folder).interviews.map(({ slug }) => slug)).toEqual([
    'bees',
    'wasps-and-more',
  ]);
});

test('CRLF is read as LF', () => {
  const { interviews } = readLibrary(
    contentFolder({ 'bees/interview.md': INTERVIEW.replaceAll('\n', '\r\n') }),
  );
  expect(interviews[0]?.sections.map(({ passages }) => passages[0]?.text)).toEqual([
    'Introduction.',
    'They hum.',
  ]);
});

test('problems of all files are reported together', () => {
  expect(
    problemsOf({
      'a/interview.md': `${INTERVIEW}\n<br>`,
      'a/companion.yml': 'nmes: []',
      'b/other.txt': '',
      'c/interview.md': INTERVIEW,
      'c/companion.yaml': '',
    }),
  ).toEqual([
    'a/interview.md:18: Raw HTML cannot be quoted. Remove the tags, or write “\\<” for a literal <.',
    'a/companion.yml:1: Unknown key “nmes”. Remove it or correct its spelling.',
    'b: There is no interview.md in this folder. Add one, or remove the folder.',
    'c/companion.yaml: This file would not be read. Name it companion.yml, or remove it.',
  ]);
});

test('two folders with the same slug are a problem, and so is a folder without a letter', () => {
  expect(
    problemsOf({
      'My bees/interview.md': INTERVIEW,
      'my-bees/interview.md': INTERVIEW,
      '!/interview.md': INTERVIEW,
    }),
  ).toEqual([
    '!: The folder needs a letter or a digit in its name.',
    'my-bees: This folder and “My bees” would both be called “my-bees”. Rename one of them.',
  ]);
});

test('bytes that are not UTF-8, a byte-order mark and NUL are reported with their lines', () => {
  const bytes = Buffer.concat([
    Buffer.from(`\ufeff${FRONT_MATTER}\nFine.\n`),
    Buffer.from([0x42, 0xff, 0x0a, 0x41, 0x00, 0x0a]),
  ]);
  const lines = FRONT_MATTER.split('\n').length;
  expect(problemsOf({ 'bees/interview.md': bytes })).toEqual([
    'bees/interview.md:1: The file starts with a byte-order mark. Save it as UTF-8 without one.',
    `bees/interview.md:${lines + 2}: This line is not valid UTF-8. Save the file as UTF-8.`,
    `bees/interview.md:${lines + 3}: There is a NUL byte here. Remove it.`,
  ]);
});

test('a folder that is missing, empty or a file is reported', () => {
  const folder = contentFolder({ 'a-file': '' });
  expect(() => readLibrary(join(folder, 'nowhere'))).toThrow('The content folder does not exist.');
  expect(() => readLibrary(folder)).toThrow('There is no interview here.');
  expect(() => readLibrary(join(folder, 'a-file'))).toThrow('This is a file.');
});

test('hostile text is read to the letter', () => {
  const long = 'bees hum '.repeat(11_000).trim();
  const texts = [
    long,
    'שלום עולם',
    '🐝👩‍🚀',
    'e\u0301\u0302\u0303',
    '\u202ereversed',
    '.*+?^$(){}|',
  ];
  const [interview] = libraryOf(
    texts.map((text) => text.replace(/[*_`|]/g, '\\$&')).join('\n\n'),
  ).interviews;
  expect(interview?.sections[0]?.passages.map(({ text }) => text)).toEqual(texts);
});

test('a folder name that is too long for Discord to send back is a problem', () => {
  expect(problemsOf({ [`${'b'.repeat(81)}/interview.md`]: INTERVIEW })).toEqual([
    `${'b'.repeat(81)}: The folder’s name is too long. Shorten it to 80 letters at most.`,
  ]);
});

test('a file with hundreds of thousands of problems is reported like any other', () => {
  const lines = 200_000;
  const files = { 'bees/interview.md': INTERVIEW, 'bees/companion.yml': '\0\n'.repeat(lines) };
  expect(problemsOf(files).length).toBeGreaterThan(lines);
});

test('an interview of 300 KB is read and summed up in seconds', async () => {
  const paragraph = `${'The bees hum over the *wide* meadow while they carry pollen. '.repeat(8)}`;
  const exchange = (at: number) =>
    `**Host [${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}]:** Question ${at}?\n\n**Ada:** ${paragraph}`;
  const text = Array.from({ length: 600 }, (_, at) => exchange(at)).join('\n\n');
  const questions = Array.from({ length: 600 }, (_, at) => `  "${at + 1}.2": [What ${at}?]`);
  const folder = contentFolder({
    'bees/interview.md': `${TWO_VOICES}\n${text}`,
    'bees/companion.yml': `questions:\n${questions.join('\n')}\n`,
  });
  expect(text.length).toBeGreaterThan(300_000);
  // Of the processor, which other programs may keep busy; alone it takes one.
  const before = process.cpuUsage();
  const library = readLibrary(folder);
  expect(summarise(library).answering).toBe(600);
  expect(voicesToShow(library)[0]?.questions).toBe(600);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(4);
});
