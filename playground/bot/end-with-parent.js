// Loaded before the bot's own program: ends it when the playground is gone, however that ended, since
// the pipe to its standard input closes then. Left alone, it would try to reconnect for ever.
import { isMainThread } from 'node:worker_threads';

// A worker's standard input is closed from the start.
if (isMainThread) {
  process.stdin
    .on('close', () => process.kill(process.pid, 'SIGTERM'))
    .on('error', () => {})
    .resume()
    .unref();
}
