// Loaded before the bot's own program: ends the bot when the playground is gone, even if that was
// killed, because the pipe to its standard input closes then. Otherwise it would reconnect for ever.
import { isMainThread } from 'node:worker_threads';

// In a worker, standard input is closed from the start.
if (isMainThread) {
  process.stdin
    .on('close', () => process.kill(process.pid, 'SIGTERM'))
    .on('error', () => {})
    .resume()
    .unref();
}
