import { spawn } from 'node:child_process';
import { expect, onTestFinished, vi } from 'vitest';
import { outputOf } from '../../support/output-of.ts';

export interface PlaygroundProcess {
  readonly address: string;
  /** The bot’s process id, as printed last. */
  readonly botPid: () => number;
  /** Stops it; resolves with its exit status. */
  readonly stop: () => Promise<number | null>;
}

/** Starts the playground for one test as its command does, but without a browser. */
export async function startPlayground(
  options: { readonly content?: string; readonly port?: number } = {},
): Promise<PlaygroundProcess> {
  const { content = 'content', port = 0 } = options;
  const args = ['playground/main.ts', '--no-open', '--port', String(port), '--content', content];
  const child = spawn(process.execPath, ['--import', 'tsx', ...args]);
  const output = outputOf(child);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  let address = '';
  await vi.waitFor(
    () => {
      address = /http:\/\/127\.0\.0\.1:\d+/.exec(output.all)?.[0] ?? '';
      expect(address, output.all).not.toBe('');
    },
    { timeout: 60_000, interval: 20 },
  );
  const stop = () => {
    child.kill('SIGTERM');
    return ended;
  };
  onTestFinished(async () => void (await stop()));
  return {
    address,
    botPid: () => Number([...output.all.matchAll(/running as process (\d+)/g)].at(-1)?.[1]),
    stop,
  };
}
