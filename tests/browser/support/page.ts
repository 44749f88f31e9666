import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';

/** Milliseconds until something must show; far above what anything takes on a busy machine. */
const LONGEST_WAIT = 30_000;

export interface OpenPage {
  readonly page: Page;
  /** Errors on the console, and of scripts. */
  readonly errors: string[];
}

export interface PageOptions extends BrowserContextOptions {
  /** What shows once it is open. */
  readonly until?: string;
}

/**
 * Opens the playground for one test, which fails if the page asks for anything outside or writes an
 * error on the console that the test has not taken from `errors`.
 */
export async function openPage(
  browser: Browser,
  address: string,
  { until = 'is online', ...options }: PageOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(LONGEST_WAIT);
  const page = await context.newPage();
  const errors: string[] = [];
  const outside: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${address}/`) && !url.startsWith('data:')) outside.push(url);
  });
  onTestFinished(async () => {
    await context.close();
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
  });
  await page.goto(`${address}/`);
  await page.getByText(until).waitFor();
  return { page, errors };
}

/** The text box of the composer while no command is in it. */
export function messageBox(page: Page): Locator {
  return page.getByRole('textbox', { name: /^Message / });
}

/** Whether what is typed goes there. */
export function hasFocus(element: Locator): Promise<boolean> {
  return element.evaluate((node) => node === document.activeElement);
}

/** The messages of the channel, oldest first; none that are still being sent. */
export function messages(page: Page): Locator {
  return page.getByRole('log').locator('article[data-message]');
}

/** The last message, once there are that many. */
export async function lastMessage(page: Page, count: number): Promise<Locator> {
  const last = messages(page).nth(count - 1);
  await last.waitFor();
  return last;
}

/** Types a text, or a command with its first option or a space behind it, and sends it. */
export async function send(page: Page, command: string): Promise<void> {
  await messageBox(page).focus();
  await page.keyboard.type(command);
  await page.keyboard.press('Enter');
}

/** Uses a command by keyboard alone, and waits for the answer, which becomes the channel’s last message. */
export async function use(page: Page, command: string): Promise<Locator> {
  const before = await messages(page).count();
  await send(page, command);
  return lastMessage(page, before + 1);
}

/** What a reader reads of the block quotes in a message. */
export async function quotesIn(message: Locator): Promise<string[]> {
  return message.locator('blockquote').allInnerTexts();
}

/** Becomes one of the two people. */
export async function become(page: Page, name: string): Promise<void> {
  await page.getByRole('radio', { name }).check();
}
