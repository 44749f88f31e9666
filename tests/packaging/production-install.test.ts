import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { Loopback } from '../../loopback/loopback.ts';
import { textsOf } from '../support/display.ts';
import { outputOf } from '../support/output-of.ts';
import { filesOf, pack, readManifest } from './pack.ts';

const folder = mkdtempSync(join(tmpdir(), 'production-'));
afterAll(() => rmSync(folder, { recursive: true }));
const installed = join(folder, 'installed');
let tarball = '';

beforeAll(() => {
  const copy = join(folder, 'copy');
  for (const path of [installed, copy]) mkdirSync(path);
  tarball = pack(copy);
  const unpack = ['--extract', '--strip-components=1', '--file', tarball];
  execFileSync('tar', unpack, { cwd: installed });
  copyFileSync('package-lock.json', join(installed, 'package-lock.json'));
  const install = ['ci', '--omit=dev', '--no-audit', '--no-fund'];
  execFileSync('npm', install, { cwd: installed, stdio: 'pipe' });
}, 600_000);

test('the package contains what runs and nothing else', () => {
  const list = (directory: string) =>
    readdirSync(directory, { recursive: true, encoding: 'utf8' }).map(
      (file) => `${directory}/${file}`,
    );
  const modules = list('src')
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replace(/^src/, 'dist').replace(/\.ts$/, ''));
  const texts = ['README', 'CHANGELOG', 'SECURITY', 'PRIVACY', 'TERMS'].map((name) => `${name}.md`);
  expect(filesOf(tarball)).toEqual(
    [
      ...modules.flatMap((name) => [`${name}.js`, `${name}.d.ts`]),
      ...list('content').filter((file) => /\.(?:md|yml)$/.test(file)),
      ...texts.filter((file) => existsSync(file)),
      ...['dist/content.bin', 'data/README.md', 'data/english-vectors.bin', 'data/english.txt'],
      ...['LICENSE', '.env.example', 'package.json'],
    ].toSorted(),
  );
});

test('no development tool is installed for production', () => {
  const tools = Object.keys(readManifest('.').devDependencies).filter(
    (name) => !name.startsWith('@types/'),
  );
  const found = tools.filter((name) => existsSync(join(installed, 'node_modules', name)));
  // The content reader’s own packages need it, too.
  expect(found).toEqual(['mdast-util-to-string']);
});

test('the command verbatim is a program for Node', () => {
  for (const program of Object.values(readManifest(installed).bin)) {
    const [line] = readFileSync(join(installed, program), 'utf8').split('\n');
    expect(line).toBe('#!/usr/bin/env node');
  }
});

test('without a token, the installed bot says how to get one', async () => {
  const { output, ended } = start({});
  expect(await ended).not.toBe(0);
  expect(output()).toMatch(/^DISCORD_TOKEN is not set\. .*discord\.com\/developers/);
});

test('the installed bot answers', async () => {
  const discord = await Loopback.start();
  onTestFinished(() => discord.close());
  const { ended, stop } = start({
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
  });
  await vi.waitFor(() => expect(discord.commands.get('global')).toBeDefined(), {
    timeout: 60_000,
  });
  const { message } = await discord.command(discord.person('alice'), 'ask', {
    question: 'security guarantees',
  });
  expect(textsOf(message)[0]).toBe('-# “security guarantees”');
  stop();
  expect(await ended).toBe(0);
});

/** Starts the installed bot as the image does, with these variables alone. */
function start(env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, ['dist/main.js'], {
    cwd: installed,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const output = outputOf(child);
  const ended = once(child, 'close').then(([code]: (number | null)[]) => code);
  return { ended, output: () => output.all, stop: () => child.kill('SIGTERM') };
}
