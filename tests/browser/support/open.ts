import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { startChromium } from './chromium.ts';
import { type OpenPage, openPage, type PageOptions } from './page.ts';
import { type PlaygroundProcess, startPlayground } from './playground.ts';

export interface Opened extends OpenPage {
  readonly playground: PlaygroundProcess;
  /** Opens another page of the same playground. */
  readonly openAnother: () => Promise<OpenPage>;
}

/** Starts a browser for a test file; the result starts a playground for one test and opens its page. */
export function useBrowser(): (
  options?: PageOptions & { readonly content?: string },
) => Promise<Opened> {
  let started: Browser | undefined;
  beforeAll(async () => {
    started = await startChromium();
  });
  afterAll(() => started?.close());
  return async ({ content, ...options } = {}) => {
    if (started === undefined) throw new Error('The browser has not started.');
    const browser = started;
    const playground = await startPlayground(content === undefined ? {} : { content });
    const openAnother = () => openPage(browser, playground.address);
    const opened = await openPage(browser, playground.address, options);
    return { ...opened, playground, openAnother };
  };
}
