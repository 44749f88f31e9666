import { parentPort, workerData } from 'node:worker_threads';
import { readContent } from '../../interview/library/read-content.ts';

parentPort?.postMessage(await readContent(String(workerData)));
