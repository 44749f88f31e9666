import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answerJson, transcriptJson } from '../src/terminal/json.ts';
import { contentFolder, FRONT_MATTER } from './support/content-folder.ts';
import { CONTROL_CHARACTER } from './support/control-characters.ts';
import { run } from './support/run.ts';

const ask = (args: readonly string[], options?: Parameters<typeof run>[2]) =>
  run('ask', args, options);
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

test('answers are readable, without colours if there is no terminal', async () => {
  const { status, stdout, stderr } = await ask(['security', 'guarantees']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('│ When it comes to security guarantees, however,');
  expect(stdout).not.toContain('\u001b');
});

test('--json is one line', async () => {
  const { status, stdout } = await ask(['--json', 'security', 'guarantees']);
  expect(status).toBe(0);
  expect(stdout.endsWith('\n')).toBe(true);
  const answer = answerJson.parse(JSON.parse(stdout));
  expect(answer).toMatchObject({
    question: 'security guarantees',
    outcome: 'answered',
    missing: [],
  });
  expect(answer.passages[0]).toMatchObject({
    interview: 'perincek-peace-talks',
    passage: '2.2',
    speaker: 'Mehmet Perinçek',
  });
});

describe('exit statuses follow grep', () => {
  test.each([
    [0, ['NATO']],
    [1, ['pancakes']],
    [1, ['']],
    [0, ['--section', 'flashpoint']],
    [0, ['--section', 'attack']],
    [1, ['--section', 'pancakes']],
    [0, ['--contents']],
    [0, ['--transcript']],
    [0, ['--json', '--transcript', '--interview', 'perincek-peace-talks']],
    [2, ['--transcript', 'words']],
    [2, ['--transcript', '--contents']],
    [0, ['--help']],
    [0, ['--version']],
    [2, ['--bogus']],
    [2, ['--section']],
    [2, ['--section', 'attack', 'words']],
    [2, ['--content', 'nowhere', 'words']],
    [2, ['--interview', 'nobody', 'words']],
  ])('%i for %j', async (status, args) => {
    const run = await ask(args);
    expect(run.status).toBe(status);
    expect(run.stderr === '').toBe(status !== 2);
    if (status === 2) expect(run.stdout).toBe('');
    for (const line of run.stderr.split('\n')) expect(line).toMatch(/^$|\.$/);
  });
});

test('--section, --contents and --version print what they say', async () => {
  const [section, contents, versions] = await Promise.all([
    ask(['--json', '--section', 'uk substitutes']),
    ask(['--contents']),
    ask(['--version']),
  ]);
  expect(JSON.parse(section.stdout)).toMatchObject({
    outcome: 'found',
    sections: [{ section: 6, passages: [{ passage: '6.1' }] }],
  });
  expect(contents.stdout).toContain('7  Britain-US dispute over Ukraine');
  expect(versions.stdout).toBe(`${version}\n`);
});

describe('questions on standard input', () => {
  test('each give one line, in order, even when empty', async () => {
    const { status, stdout } = await ask(['--json'], { input: 'NATO\n\npancakes\r\nzebra' });
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => answerJson.parse(JSON.parse(line)));
    expect(answers.map(({ question, outcome }) => [question, outcome])).toEqual([
      ['NATO', 'answered'],
      ['', 'none'],
      ['pancakes', 'none'],
      ['zebra', 'none'],
    ]);
    expect(status).toBe(0);
  });

  test('each give one line without --json too', async () => {
    const { stdout } = await ask([], { input: 'complicit\n\n' });
    expect(stdout).toBe(
      'answered\t5.1\tThe US’ involvement in the attack?\tHowever, Aleksandr Dugin, one of Russia’s prominent strategists, has explicitly stated on his Telegram channel that the US was also complicit in the attack.\nnone\n',
    );
  });

  test('exit with status 1 if nothing is found', async () => {
    expect((await ask(['--json'], { input: 'pancakes\n' })).status).toBe(1);
    expect(await ask(['--json'], { input: '' })).toEqual({ status: 1, stdout: '', stderr: '' });
  });

  test('may number ten thousand', async () => {
    const questions = Array.from({ length: 10_000 }, (_, index) => `security ${index}`);
    const { stdout } = await ask(['--json'], { input: `${questions.join('\n')}\n` });
    const asked = stdout
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { question: string }).question);
    expect(asked).toEqual(questions);
  });
});

test('exits quietly when the reader goes away', async () => {
  const child = spawn('sh', [
    '-c',
    `yes 'security guarantees' | node dist/ask.js --json | head -1`,
  ]);
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (text: Buffer) => (stdout += text));
  child.stderr.on('data', (text: Buffer) => (stderr += text));
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect({ status, stderr, lines: stdout.split('\n').length }).toEqual({
    status: 0,
    stderr: '',
    lines: 2,
  });
});

test('escape sequences in questions and content do not reach the terminal', async () => {
  const folder = contentFolder({
    'bees/interview.md': `${FRONT_MATTER}\n## B\u001b[31m\n\nBees hum \u001b]0;x\u0007 \u009b1m loudly.`,
  });
  const runs = await Promise.all([
    ask(['--content', folder, 'bees', 'hum']),
    ask(['--content', folder, '--json', 'bees\u001b[2J']),
    ask(['--content', folder, '--contents']),
    ask(['--content', folder, '--section', '\u001b[2J']),
    ask(['--content', '\u001b[2J']),
  ]);
  for (const { stdout, stderr } of runs) {
    expect(stdout + stderr).not.toMatch(CONTROL_CHARACTER);
  }
});

test('--interview asks only one interview', async () => {
  const folder = contentFolder({
    'bees/interview.md': `${FRONT_MATTER}\nBees hum.`,
    'wasps/interview.md': `${FRONT_MATTER}\nWasps hum.`,
  });
  const { stdout } = await ask(['--content', folder, '--interview', 'wasps', '--json', 'hum']);
  expect(answerJson.parse(JSON.parse(stdout)).passages.map(({ interview }) => interview)).toEqual([
    'wasps',
  ]);
});

test('--transcript prints everything that can be quoted, of all interviews or of one', async () => {
  const folder = contentFolder({
    'bees/interview.md': `${FRONT_MATTER}\nBees hum.`,
    'wasps/interview.md': `${FRONT_MATTER}\nWasps hum.`,
  });
  const [human, json, one] = await Promise.all([
    ask(['--content', folder, '--transcript']),
    ask(['--content', folder, '--transcript', '--json']),
    ask(['--content', folder, '--transcript', '--json', '--interview', 'wasps']),
  ]);
  expect(human.stdout).toContain('The Hive\nBees hum.\n');
  expect(human.stdout).toContain('The Hive\nWasps hum.\n');
  const slugs = (stdout: string) =>
    transcriptJson.parse(JSON.parse(stdout)).interviews.map(({ interview }) => interview);
  expect(slugs(json.stdout)).toEqual(['bees', 'wasps']);
  expect(slugs(one.stdout)).toEqual(['wasps']);
});

test('CONTENT_DIR names the content folder', async () => {
  const folder = contentFolder({ 'bees/interview.md': `${FRONT_MATTER}\nBees hum.` });
  expect((await ask(['bees'], { env: { CONTENT_DIR: folder } })).stdout).toContain('Bees hum.');
});
