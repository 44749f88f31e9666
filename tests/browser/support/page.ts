import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';

/** Milliseconds until something must appear; far more than needed even on a busy machine. */
const LONGEST_WAIT = 30_000;

export interface OpenPage {
  readonly page: Page;
  /** Errors on the console and in scripts. */
  readonly errors: string[];
}

export interface PageOptions extends BrowserContextOptions {
  /** A text that appears once the page is ready. */
  readonly until?: string;
}

/**
 * Opens the playground for one test. The test fails if the page requests anything from outside, or logs
 * an error that the test has not removed from `errors`.
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

/** The message box while it holds no command. */
export function messageBox(page: Page): Locator {
  return page.getByRole('textbox', { name: /^Message / });
}

/** Whether an element has the focus. */
export function hasFocus(element: Locator): Promise<boolean> {
  return element.evaluate((node) => node === document.activeElement);
}

/** The messages of the channel, oldest first, without those that are being sent. */
export function messages(page: Page): Locator {
  return page.getByRole('log').locator('article[data-message]');
}

/** The last message, once there are that many. */
export async function lastMessage(page: Page, count: number): Promise<Locator> {
  const last = messages(page).nth(count - 1);
  await last.waitFor();
  return last;
}

/** Types a text, or a command followed by a space or its first option, and sends it. */
export async function send(page: Page, command: string): Promise<void> {
  await messageBox(page).focus();
  await page.keyboard.type(command);
  await page.keyboard.press('Enter');
}

/** Uses a command by keyboard and waits for the answer, the channel’s new last message. */
export async function use(page: Page, command: string): Promise<Locator> {
  const before = await messages(page).count();
  await send(page, command);
  return lastMessage(page, before + 1);
}

/** The block quotes of a message, as a reader sees them. */
export async function quotesIn(message: Locator): Promise<string[]> {
  return message.locator('blockquote').allInnerTexts();
}

/** Switches to one of the two people. */
export async function become(page: Page, name: string): Promise<void> {
  await page.getByRole('radio', { name }).check();
}
