#!/usr/bin/env node
import { Worker } from 'node:worker_threads';
import type { ContentReading } from './interview/library/read-content.ts';
import { ENDED } from './runtime/exit-status.ts';
import { listenToSignals } from './service/signals.ts';
import type { Prepared } from './service/start-up/prepare.ts';
import { LONGEST_READING, TOOK_TOO_LONG } from './service/threads/longest-reading.ts';
import { exit, takeMessage } from './service/threads/take-message.ts';

const asked = listenToSignals();

/**
 * Reads settings and content in a separate thread while the rest loads. What only reading needs
 * (Markdown, YAML, zod) is freed with the thread. A signal received meanwhile ends the process.
 */
async function prepareInThread(): Promise<Prepared> {
  const thread = new Worker(new URL('service/start-up/prepare-thread.js', import.meta.url));
  const taken = await takeMessage(thread, LONGEST_READING, asked.toEnd);
  if ('message' in taken) return taken.message as Prepared;
  if (taken.givenUp === 'unwanted') exit(ENDED);
  return { problems: [TOOK_TOO_LONG] };
}

/** Reads content again in such a thread, which has ended when this resolves. */
async function readContentInThread(folder: string): Promise<ContentReading> {
  const thread = new Worker(new URL('service/reload/content-thread.js', import.meta.url), {
    workerData: folder,
  });
  const taken = await takeMessage(thread, LONGEST_READING);
  return 'message' in taken
    ? (taken.message as ContentReading)
    : { problems: [`${folder}: ${TOOK_TOO_LONG}`] };
}

const [prepared, { serve }] = await Promise.all([prepareInThread(), import('./service/serve.ts')]);
// Remaining timers, sockets and threads must not keep the process alive.
exit(await serve(prepared, { asked, readContent: readContentInThread }));
