import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import type { Loopback } from '../../loopback/loopback.ts';
import { contentFolder, FRONT_MATTER } from './content-folder.ts';
import { quotesIn } from './display.ts';
import type { Started } from './main.ts';

/** An interview with this one passage. */
export function interviewWith(passage: string): string {
  return `${FRONT_MATTER}\nHello.\n\n## Bees\n\n${passage}\n`;
}

/** A content folder with the interview `bees` for one test, and functions that edit it. */
export function editedFolder(passage: string) {
  const folder = contentFolder({ 'bees/interview.md': interviewWith(passage) });
  const write = (text: string) => writeFileSync(join(folder, 'bees/interview.md'), text);
  return { folder, write, edit: (edited: string) => write(interviewWith(edited)) };
}

/** Asks the bot and returns its quotes. */
export async function quotesFor(discord: Loopback, question: string): Promise<string[]> {
  const { message } = await discord.command(discord.person('alice'), 'ask', { question });
  return quotesIn(message);
}

/** Waits until the bot quotes this and nothing else. */
export async function waitForQuote(discord: Loopback, question: string, quote: string) {
  const check = async () => expect(await quotesFor(discord, question)).toEqual([quote]);
  await vi.waitFor(check, { timeout: 60_000, interval: 100 });
}

/** Waits until a bot handles SIGHUP, which would kill it in its very first moment. */
export async function waitUntilListening({ child }: Started): Promise<void> {
  const caught = () => {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    return BigInt(`0x${/^SigCgt:\s*(\w+)/m.exec(status)?.[1] ?? '0'}`);
  };
  const check = () => expect(caught() & 1n).toBe(1n);
  await vi.waitFor(check, { timeout: 60_000, interval: 1 });
}
