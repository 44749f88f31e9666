import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { useBrowser } from './support/open.ts';
import { become, hasFocus, lastMessage, messageBox, messages, send, use } from './support/page.ts';

const open = useBrowser();

const scrollTop = (page: Page) =>
  page.getByRole('log').evaluate((log) => Math.round(log.scrollTop));

test('the list does not scroll when others write, but scrolls to one’s own messages', async () => {
  const { page, openAnother } = await open();
  const other = await openAnother();
  await become(other.page, 'Ben');
  await use(page, '/ask Ukraine');
  await use(page, '/ask Russia');
  await page.getByRole('log').evaluate((log) => log.scrollTo(0, 40));
  await expect.poll(() => scrollTop(page)).toBe(40);
  await send(other.page, 'Hello');
  await lastMessage(page, 3);
  expect(await scrollTop(page)).toBe(40);
  await send(page, 'Me too');
  expect(await (await lastMessage(page, 4)).getByText('Me too').isVisible()).toBe(true);
  await expect.poll(() => scrollTop(page)).toBeGreaterThan(40);
});

test('a menu at the bottom of the channel opens in full view', async () => {
  const { page } = await open();
  const contents = await use(page, '/contents ');
  await contents.getByRole('combobox', { name: 'Open a section' }).click();
  const menu = await contents.getByRole('listbox').boundingBox();
  const log = await page.getByRole('log').boundingBox();
  const bottom = (box: { y: number; height: number } | null) => (box?.y ?? 0) + (box?.height ?? 0);
  expect(bottom(menu)).toBeGreaterThan(0);
  expect(bottom(menu)).toBeLessThanOrEqual(bottom(log));
});

test('a failed command keeps its place, and dismissing it keeps the focus in the list', async () => {
  const { page, playground } = await open();
  process.kill(playground.botPid(), 'SIGSTOP');
  onTestFinished(() => void process.kill(playground.botPid(), 'SIGCONT'));
  await send(page, '/about ');
  await page.getByText('The application did not respond').waitFor();
  process.kill(playground.botPid(), 'SIGCONT');
  await send(page, 'After that');
  await lastMessage(page, 1);
  const articles = page.getByRole('log').getByRole('article');
  expect(await articles.first().innerText()).toContain('did not respond');
  await articles.first().getByRole('button', { name: 'Dismiss message' }).press('Enter');
  await expect.poll(() => articles.count()).toBe(1);
  expect(await hasFocus(page.getByRole('log'))).toBe(true);
});

test('a message that could not be sent returns to the box, before newer text', async () => {
  const { page, errors } = await open();
  await page.route('**/actions', async (route) => {
    await messageBox(page).fill('second');
    await route.abort();
  });
  await send(page, 'first');
  await page.getByText('The playground isn’t answering.').waitFor();
  expect(await messageBox(page).inputValue()).toBe('first\nsecond');
  expect(errors.splice(0).every((error) => error.includes('ERR_FAILED'))).toBe(true);
});

test('a hidden page has no connection, and catches up when it is visible again', async () => {
  const { page, openAnother } = await open();
  const other = await openAnother();
  const beSeen = (isSeen: boolean) =>
    page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, !isSeen);
  await beSeen(false);
  await send(other.page, 'Hello');
  await lastMessage(other.page, 1);
  expect(await messages(page).count()).toBe(0);
  await beSeen(true);
  await lastMessage(page, 1);
});
