import { EventEmitter, once } from 'node:events';
import { watch } from 'chokidar';

/** Counts what changes under a folder, so that no change is missed between looking and waiting. */
export class FolderChanges {
  readonly #changes = new EventEmitter();
  readonly #watcher: ReturnType<typeof watch>;
  count = 0;

  constructor(folder: string) {
    this.#watcher = watch(folder, { ignoreInitial: true }).on('all', () => {
      this.count++;
      this.#changes.emit('change');
    });
    // What cannot be watched changes nothing that the bot serves.
    this.#watcher.on('error', () => {});
  }

  /** Waits until there are more changes than there were. */
  async since(count: number, signal: AbortSignal): Promise<void> {
    if (this.count === count) await once(this.#changes, 'change', { signal });
  }

  close(): Promise<void> {
    return this.#watcher.close();
  }
}
