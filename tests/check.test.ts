import { expect, test } from 'vitest';
import { contentFolder, FRONT_MATTER } from './support/content-folder.ts';
import { run } from './support/run.ts';
import { ADA, frontMatterOf, HOST } from './support/voices.ts';

test('a valid content folder gets a summary', async () => {
  const { status, stdout, stderr } = await run('check', []);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(
    /^Interviews {2}1\nSections {4}8\nPassages {4}13, the longest 845 characters \(perincek-peace-talks 2\.2\)\nCompanion {3}\d+ questions for 13 of 13 passages; \d+ groups of names\n$/,
  );
});

test('passages without companion questions are listed', async () => {
  const folder = contentFolder({ 'bees/interview.md': `${FRONT_MATTER}\nThey hum.\n\nThey fly.` });
  const { stdout } = await run('check', ['--content', folder]);
  expect(stdout).toContain(
    '0 questions for 0 of 2 passages; none for bees 0.1, bees 0.2; 0 groups of names',
  );
});

test('problems go to standard error, with exit status 2', async () => {
  const folder = contentFolder({ 'bees/interview.md': 'They hum.' });
  const { status, stdout, stderr } = await run('check', ['--content', folder]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(`${folder}/bees/interview.md:1: There is no front matter.`);
});

test('an unknown option is an error', async () => {
  expect(await run('check', ['--bogus'])).toMatchObject({ status: 2, stdout: '' });
});

test('problems of settings and content are reported together', async () => {
  const folder = contentFolder({ 'bees/interview.md': 'They hum.' });
  const env = { CONTENT_DIR: folder, LOG_LEVEL: 'loud', HEALTH_PORT: 'x' };
  const { status, stderr } = await run('check', [], { env });
  expect(status).toBe(2);
  expect(stderr.split('\n').map((line) => line.split(' ')[0])).toEqual([
    'LOG_LEVEL',
    'HEALTH_PORT',
    `${folder}/bees/interview.md:1:`,
    '',
  ]);
});

test('one of each is counted in the singular', async () => {
  const folder = contentFolder({
    'bees/interview.md': `${FRONT_MATTER}\nB`,
    'bees/companion.yml': 'names: [[bee, honey fly]]\nquestions: { "0.1": [What?] }',
  });
  const { stdout } = await run('check', ['--content', folder]);
  expect(stdout).toContain('the longest 1 character (bees 0.1)');
  expect(stdout).toContain('1 question for 1 of 1 passage; 1 group of names');
});

test('who speaks in an interview of several voices is summed up', async () => {
  const front = frontMatterOf(HOST, ADA, '{ name: 蜂蜜, role: other }');
  const text =
    'Meet Ada.\n\n**Host [0:01]:** Why bees?\n\n**Ada [1:02:03]:** They hum.\n\nAll day.\n\n**蜂蜜:** 嗡。\n\n**Host:** Well.';
  const folder = contentFolder({ 'bees/interview.md': `${front}\n${text}` });
  const { status, stdout } = await run('check', ['--content', folder]);
  expect(status).toBe(0);
  expect(stdout).toContain('0 questions for 0 of 4 passages; none for bees 0.1, bees 1.2');
  expect(stdout.split('\n\n')[1]).toBe(
    [
      'bees',
      '  Hal Host  interviewer  2 turns, 3 words',
      '  Ada Bee   interviewee  1 turn, 4 words',
      '  蜂蜜      other        1 turn, 1 word',
      '  The Hive  publisher    1 turn, 2 words',
      '  1 question',
      '  2 time codes, from 0:00:01 to 1:02:03\n',
    ].join('\n'),
  );
});

test('an interviewee who says nothing is shown', async () => {
  const folder = contentFolder({ 'bees/interview.md': `${FRONT_MATTER}\nThey hum.` });
  const { stdout } = await run('check', ['--content', folder]);
  expect(stdout).toContain('\n\nbees\n  Ada Bee   interviewee  says nothing\n');
});
