import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { readLibrary } from '../../src/interview/library/read-library.ts';
import { findSection } from '../../src/search/sections/find-section.ts';
import { completeSection, isSectionName, prompt } from '../../src/terminal/prompt.ts';
import { built } from '../support/built.ts';
import { outputOf } from '../support/output-of.ts';

const library = readLibrary('content');

test('Tab completes a section’s name, ignoring case and quotation marks', () => {
  const completionsOf = (line: string) => completeSection(library, line)[0];
  expect(completionsOf('the flash')).toEqual([
    'the flashpoint will be the issue of security guarantees',
  ]);
  expect(completionsOf('“The attack on putin’s')).toEqual(['“The attack on putin’s residence']);
  expect(completionsOf('the')).toHaveLength(4);
  expect(completionsOf('bees')).toEqual([]);
});

test('a completed name is spelt as in the interview', () => {
  for (const { heading, number } of library.interviews[0]?.sections ?? []) {
    const [completion = ''] = completeSection(library, heading.slice(0, 8))[0];
    expect(findSection(library, completion).sections[0]?.section.number).toBe(number);
    expect(isSectionName(library, completion)).toBe(true);
  }
  expect(isSectionName(library, 'attack')).toBe(false);
});

describe('a person types', () => {
  /** What is printed for these lines. The input stays open, as a terminal does. */
  async function typing(
    ...lines: readonly string[]
  ): Promise<{ input: PassThrough; text: string }> {
    const input = new PassThrough();
    const output = new PassThrough().setEncoding('utf8');
    const done = prompt(library, (line) => `Reply to ${line}`, { input, output });
    input.write(`${lines.join('\n')}\n`);
    await done;
    return { input, text: output.read() as string };
  }

  test.each(['exit', 'quit', ' EXIT '])(
    '%j ends the prompt and lets go of the terminal',
    async (word) => {
      const { input, text } = await typing('bees', word, 'wasps');
      expect(text).toContain('Reply to bees');
      expect(text).not.toContain(`Reply to ${word}`);
      expect(text).not.toContain('wasps');
      expect(input.isPaused()).toBe(true);
    },
  );

  test('“help” says what can be typed', async () => {
    const { text } = await typing('help', 'exit');
    expect(text).toContain('exit, quit');
    expect(text).not.toContain('Reply to');
  });

  test('a question that has the words in it is a question', async () => {
    const { text } = await typing('how does it exit?', 'help him', 'exit');
    expect(text).toContain('Reply to how does it exit?');
    expect(text).toContain('Reply to help him');
  });

  test('an empty line is no question', async () => {
    expect((await typing('', '  ', 'exit')).text).not.toContain('Reply to');
  });
});

/** Runs a program on a terminal of its own; part of util-linux. */
const SCRIPT = '/usr/bin/script';

test.runIf(process.platform === 'linux' && existsSync(SCRIPT)).each(['exit', 'quit', '\u0004'])(
  'on a real terminal, %j ends the process',
  async (word) => {
    const command = `${process.execPath} ${built('ask.js')}`;
    const child = spawn(SCRIPT, ['-qec', command, '/dev/null'], { stdio: 'pipe' });
    onTestFinished(() => void child.kill('SIGKILL'));
    const output = outputOf(child);
    const ended = new Promise((resolve) => child.on('close', resolve));
    const waitFor = (text: string) =>
      vi.waitFor(() => expect(output.all).toContain(text), { timeout: 30_000 });
    await waitFor('> ');
    child.stdin.write('help\r');
    await waitFor('exit, quit');
    child.stdin.write(`${word}\r`);
    expect(await ended).toBe(0);
  },
);
