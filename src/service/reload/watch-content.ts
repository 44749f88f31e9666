import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { FSWatcher } from 'chokidar';
import type { Logger } from 'pino';

/**
 * Milliseconds without a change before content is read, since a file may be saved in several steps.
 */
const QUIET = 200;
/** Hidden files are not content, except Kubernetes’ `..data`, which links to it. */
const HIDDEN = /^\.(?!\.)/;

const FAILED = 'Content is no longer watched, or not all of it. Send SIGHUP to read it again.';

/** Called when content may have changed: once at the start and after every change. */
export type OnContent = (why: 'started' | 'changed') => void;

/**
 * Watches a content folder until closed. Failures are logged once, never thrown.
 * @returns a function that stops watching
 */
export function watchContent(folder: string, onContent: OnContent, log: Logger): () => void {
  const root = resolve(folder);
  let watcher: FSWatcher | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  let isTold = false;
  const fail = (error: unknown): void => {
    if (!isTold && !isClosed) log.warn({ err: error }, FAILED);
    isTold = true;
  };

  /**
   * Renews all watchers after each change: if a folder or link was replaced, the old watcher would
   * still watch the old one. Content is read after that, which picks up changes made in the
   * meantime.
   */
  const start = async (why: Parameters<OnContent>[0]): Promise<void> => {
    await watcher?.close();
    const { watch } = await import('chokidar');
    if (isClosed) return;
    const ignored = (path: string) => path !== root && HIDDEN.test(basename(path));
    const changed = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void start('changed').catch(fail), QUIET);
    };
    watcher = watch(root, { ignoreInitial: true, ignored })
      .on('all', changed)
      // Replacing a link by another one is noticed only here.
      .on('raw', changed)
      .on('error', fail)
      .on('ready', () => {
        if (!existsSync(root)) fail(new Error(`There is no folder ${root}.`));
        onContent(why);
      });
  };

  void start('started').catch(fail);
  return () => {
    isClosed = true;
    clearTimeout(timer);
    void watcher?.close();
  };
}
