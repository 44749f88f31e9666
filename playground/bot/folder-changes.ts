import { EventEmitter, once } from 'node:events';
import { watch } from 'chokidar';

/** Counts the changes in a folder, so that none is missed between reading it and waiting. */
export class FolderChanges {
  readonly #changes = new EventEmitter();
  readonly #watcher: ReturnType<typeof watch>;
  count = 0;

  constructor(folder: string) {
    this.#watcher = watch(folder, { ignoreInitial: true }).on('all', () => {
      this.count++;
      this.#changes.emit('change');
    });
    // A folder that cannot be watched does not affect what the bot serves.
    this.#watcher.on('error', () => {});
  }

  /** Waits until the count has changed. */
  async since(count: number, signal: AbortSignal): Promise<void> {
    if (this.count === count) await once(this.#changes, 'change', { signal });
  }

  close(): Promise<void> {
    return this.#watcher.close();
  }
}
