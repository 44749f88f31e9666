import fs, {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { makeLog } from '../../../src/runtime/log.ts';
import { watchContent } from '../../../src/service/reload/watch-content.ts';
import { contentFolder } from '../../support/content-folder.ts';
import {
  editedFolder,
  interviewWith,
  waitForQuote,
  waitUntilListening,
} from '../../support/edited.ts';
import { startDiscord, startMain, startServing } from '../../support/main.ts';

const QUESTION = 'What do bees do all day?';
const HUM = 'The bees hum all day.';
const DANCE = 'The bees dance all day.';
const SLEEP = 'The bees sleep all day.';

/** The built bot, which watches this content folder. */
async function watch(folder: string) {
  const discord = await startDiscord();
  const bot = await startServing(discord, {
    CONTENT_DIR: folder,
    WATCH_CONTENT: 'true',
    LOG_LEVEL: 'debug',
  });
  await bot.waitFor('nothing has changed');
  return { discord, bot, answers: (quote: string) => waitForQuote(discord, QUESTION, quote) };
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

test('an edit is loaded by itself, a problem is logged, and its fix is loaded', async () => {
  const edited = editedFolder(HUM);
  const { bot, answers } = await watch(edited.folder);
  edited.edit(DANCE);
  await answers(DANCE);
  edited.write('No front matter.');
  const [line] = await bot.waitFor('Content has problems;');
  expect(line?.problems).toEqual([
    expect.stringContaining(`${edited.folder}/bees/interview.md:1: `),
  ]);
  await answers(DANCE);
  edited.edit(SLEEP);
  await answers(SLEEP);
  bot.child.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
});

test('the first reading of the watcher is not logged if nothing has changed', async () => {
  const { bot } = await watch(editedFolder(HUM).folder);
  expect(bot.logged('nothing has changed')).toMatchObject([{ level: 20 }]);
});

test('new, renamed and removed interviews and companions are noticed', async () => {
  const { folder } = editedFolder(HUM);
  const { bot } = await watch(folder);
  const serving = 'Content read again: now serving';
  write(folder, 'ants/interview.md', interviewWith('The ants march.'));
  expect((await bot.waitFor(serving)).at(-1)).toMatchObject({ interviews: 2 });
  write(folder, 'ants/companion.yml', 'names:\n  - [ants, emmets]\n');
  await bot.waitFor(serving, 2);
  renameSync(join(folder, 'ants'), join(folder, 'wasps'));
  expect((await bot.waitFor(serving, 3)).at(-1)).toMatchObject({ interviews: 2 });
  rmSync(join(folder, 'wasps'), { recursive: true });
  expect((await bot.waitFor(serving, 4)).at(-1)).toMatchObject({ interviews: 1 });
});

test('a file that an editor replaces is noticed every time', async () => {
  const { folder } = editedFolder(HUM);
  const { answers } = await watch(folder);
  for (const passage of [DANCE, SLEEP, HUM]) {
    write(folder, 'bees/interview.md.new', interviewWith(passage));
    renameSync(join(folder, 'bees/interview.md.new'), join(folder, 'bees/interview.md'));
    await answers(passage);
  }
});

/** Swaps a link as Kubernetes does: another link is renamed to it, so that it is never missing. */
function swap(link: string, target: string): void {
  symlinkSync(target, `${link}_tmp`);
  renameSync(`${link}_tmp`, link);
}

test.each([
  ['the interviews', ''],
  ['one interview', 'bees'],
])(
  'a link that is swapped in a Kubernetes volume of %s is noticed every time',
  async (_, volume) => {
    const root = contentFolder({});
    const folder = join(root, volume);
    const file = volume === '' ? 'bees/interview.md' : 'interview.md';
    write(folder, `..1/${file}`, interviewWith(HUM));
    symlinkSync('..1', join(folder, '..data'));
    const [entry = ''] = file.split('/');
    symlinkSync(`..data/${entry}`, join(folder, entry));
    const { answers } = await watch(root);
    for (const [i, passage] of [DANCE, SLEEP, HUM].entries()) {
      write(folder, `..${i + 2}/${file}`, interviewWith(passage));
      swap(join(folder, '..data'), `..${i + 2}`);
      rmSync(join(folder, `..${i + 1}`), { recursive: true });
      await answers(passage);
    }
  },
);

test('a link out of the folder is followed, both its target and changes of the link', async () => {
  const elsewhere = contentFolder({
    '1/interview.md': interviewWith(HUM),
    '2/interview.md': interviewWith(DANCE),
  });
  const folder = contentFolder({});
  symlinkSync(join(elsewhere, '1'), join(folder, 'bees'));
  const { answers } = await watch(folder);
  write(elsewhere, '1/interview.md', interviewWith(SLEEP));
  await answers(SLEEP);
  swap(join(folder, 'bees'), join(elsewhere, '2'));
  await answers(DANCE);
  write(elsewhere, '2/interview.md', interviewWith(SLEEP));
  await answers(SLEEP);
});

test('a folder that is replaced as a whole is noticed and watched from then on', async () => {
  const parent = contentFolder({
    'served/bees/interview.md': interviewWith(HUM),
    'next/bees/interview.md': interviewWith(DANCE),
  });
  const { answers } = await watch(join(parent, 'served'));
  renameSync(join(parent, 'served'), join(parent, 'old'));
  renameSync(join(parent, 'next'), join(parent, 'served'));
  await answers(DANCE);
  write(parent, 'served/bees/interview.md', interviewWith(SLEEP));
  await answers(SLEEP);
});

test('a folder that disappears is logged once, and SIGHUP reads it once it is back', async () => {
  const parent = contentFolder({ 'served/bees/interview.md': interviewWith(HUM) });
  const { bot, answers } = await watch(join(parent, 'served'));
  rmSync(join(parent, 'served'), { recursive: true });
  await bot.waitFor('Content is no longer watched');
  await bot.waitFor('Content has problems;');
  await answers(HUM);
  write(parent, 'served/bees/interview.md', interviewWith(DANCE));
  bot.child.kill('SIGHUP');
  await answers(DANCE);
  expect(bot.logged('Content is no longer watched')).toMatchObject([{ level: 40 }]);
  bot.child.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
});

/** The inodes that a process watches. */
function watched(pid: number | undefined): number[] {
  const folder = `/proc/${pid}/fdinfo`;
  return readdirSync(folder).flatMap((file) => {
    const lines = readFileSync(join(folder, file), 'utf8').matchAll(/^inotify .*ino:(\w+)/gm);
    return [...lines].map(([, inode = '']) => Number.parseInt(inode, 16));
  });
}

test.runIf(process.platform === 'linux')('hidden files are not watched', async () => {
  const { folder } = editedFolder(HUM);
  write(folder, '.git/index', '');
  const { bot } = await watch(folder);
  const inode = (path: string) => statSync(join(folder, path)).ino;
  const inodes = watched(bot.child.pid);
  expect(inodes).toContain(inode('bees/interview.md'));
  for (const path of ['.git', '.git/index']) expect(inodes).not.toContain(inode(path));
});

test.runIf(process.platform === 'linux')(
  'changes between the first reading and the start of watching are found',
  async () => {
    const { folder, edit } = editedFolder(HUM);
    const discord = await startDiscord();
    const bot = startMain({
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      CONTENT_DIR: folder,
      WATCH_CONTENT: 'true',
    });
    await waitUntilListening(bot);
    edit(DANCE);
    await bot.waitFor('Commands were registered.');
    await waitForQuote(discord, QUESTION, DANCE);
  },
);

test('a folder that cannot be watched is logged once, and content is still read', async () => {
  const { folder } = editedFolder(HUM);
  const warnings: string[] = [];
  const log = makeLog({ logLevel: 'warn' }, { write: (line) => warnings.push(line) });
  const refuse = vi.spyOn(fs, 'watch').mockImplementation(() => {
    throw Object.assign(new Error('System limit for number of file watchers reached'), {
      code: 'ENOSPC',
    });
  });
  syncBuiltinESMExports();
  onTestFinished(() => {
    refuse.mockRestore();
    syncBuiltinESMExports();
  });
  let close = () => {};
  const why = await new Promise((onContent) => {
    close = watchContent(folder, onContent, log);
  });
  close();
  expect(why).toBe('started');
  expect(refuse.mock.calls.length).toBeGreaterThan(1);
  expect(warnings).toEqual([expect.stringContaining('ENOSPC')]);
  expect(warnings[0]).toContain('Send SIGHUP to read it again.');
});

test.each([
  ['true', true],
  ['false', false],
])('with WATCH_CONTENT=%s chokidar is loaded: %s', async (WATCH_CONTENT, isLoaded) => {
  const scripts = contentFolder({});
  const discord = await startDiscord();
  const bot = await startServing(discord, { WATCH_CONTENT, NODE_V8_COVERAGE: scripts });
  bot.child.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
  const files = readdirSync(scripts).map((file) => readFileSync(join(scripts, file), 'utf8'));
  const all = files.join('\n');
  expect(all).toContain('dist/main.js');
  expect(all.includes('node_modules/chokidar')).toBe(isLoaded);
});

test('without WATCH_CONTENT no folder is watched', async () => {
  const { folder, edit } = editedFolder(HUM);
  const discord = await startDiscord();
  const bot = await startServing(discord, { CONTENT_DIR: folder });
  edit(DANCE);
  await waitForQuote(discord, QUESTION, HUM);
  bot.child.kill('SIGHUP');
  await waitForQuote(discord, QUESTION, DANCE);
  await bot.waitFor('Content read again');
});
