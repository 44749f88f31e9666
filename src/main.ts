#!/usr/bin/env node
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { askedToEnd } from './operation/signals.ts';
import type { Prepared } from './prepare.ts';

/**
 * Reads settings and content in a thread of its own, while the rest is loaded: what only reading
 * needs (Markdown, YAML, zod) leaves the memory with it.
 */
async function prepareInThread(): Promise<Prepared> {
  const thread = new Worker(new URL('prepare-thread.js', import.meta.url));
  const [prepared] = (await once(thread, 'message')) as [Prepared];
  return prepared;
}

const asked = askedToEnd();
const [prepared, { serve }] = await Promise.all([prepareInThread(), import('./serve.ts')]);
// Timers and sockets that are left over must not keep the process.
process.exit(await serve(prepared, asked));
