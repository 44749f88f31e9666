import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentFolder } from '../../support/content-folder.ts';
import { waitUntilListening } from '../../support/edited.ts';
import { startMain } from '../../support/main.ts';
import { TWO_VOICES } from '../../support/voices.ts';

const start = (folder: string) => startMain({ DISCORD_TOKEN: 'token', CONTENT_DIR: folder });

test.runIf(process.platform === 'linux').each<[string, (path: string) => void]>([
  ['a named pipe', (path) => execFileSync('mkfifo', [path])],
  ['a link to a device without end', (path) => symlinkSync('/dev/zero', path)],
  ['a link to itself', (path) => symlinkSync('interview.md', path)],
])('content that is %s ends the start with 78 and a problem', async (_, make) => {
  const folder = contentFolder({ 'bees/notes.txt': '' });
  make(join(folder, 'bees/interview.md'));
  const { output, ended } = start(folder);
  expect(await ended).toBe(78);
  expect(output()).toMatch(/^\/.*\/bees\/interview\.md: [^\n]+\n$/);
});

test.runIf(process.platform === 'linux')(
  'a signal ends a start that takes long to read',
  async () => {
    const text = '**Host:** *Why*?\n\n**Ada:** They *hum*.\n\n'.repeat(80_000);
    const bot = start(contentFolder({ 'bees/interview.md': `${TWO_VOICES}\n${text}` }));
    await waitUntilListening(bot);
    const signalled = performance.now();
    bot.child.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    expect(performance.now() - signalled).toBeLessThan(3000);
    expect(bot.output()).toBe('');
  },
);
