#!/usr/bin/env node
import { Worker } from 'node:worker_threads';
import type { ContentReading } from './interview/library/read-content.ts';
import { listenToSignals } from './service/signals.ts';
import type { Prepared } from './service/start-up/prepare.ts';
import { messageOf } from './service/start-up/thread-message.ts';

/**
 * Reads settings and content in a thread of its own, while the rest is loaded: what only reading
 * needs (Markdown, YAML, zod) leaves the memory with it.
 */
async function prepareInThread(): Promise<Prepared> {
  const thread = new Worker(new URL('service/start-up/prepare-thread.js', import.meta.url));
  return (await messageOf(thread)) as Prepared;
}

/** Reads content again in such a thread, which is gone when this resolves. */
async function readContentInThread(folder: string): Promise<ContentReading> {
  const thread = new Worker(new URL('service/reload/content-thread.js', import.meta.url), {
    workerData: folder,
  });
  try {
    return (await messageOf(thread)) as ContentReading;
  } finally {
    await thread.terminate();
  }
}

const asked = listenToSignals();
const [prepared, { serve }] = await Promise.all([prepareInThread(), import('./service/serve.ts')]);
// Timers, sockets and threads that are left over must not keep the process.
process.exit(await serve(prepared, { asked, readContent: readContentInThread }));
