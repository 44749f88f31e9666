import { parentPort } from 'node:worker_threads';
import { prepare } from './prepare.ts';

parentPort?.postMessage(await prepare(process.env));
