import { expect, test } from 'vitest';
import { useBrowser } from './support/open.ts';
import { hasFocus, messageBox, messages, quotesIn, send, use } from './support/page.ts';

const open = useBrowser();

/** The page’s largest compressed size in bytes. */
const HEAVIEST = 150_000;

test('the page is small, loads in one burst of requests, and loads nothing from elsewhere', async () => {
  const { page } = await open();
  const loaded = await page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ initiatorType }) => initiatorType !== 'fetch')
      .map(({ name, transferSize }) => ({ name, transferSize })),
  );
  const paths = loaded.map(({ name }) => new URL(name).pathname);
  // The page itself names everything that it loads, so that no file waits for another.
  const named = await page.evaluate(async () => (await fetch('/')).text());
  for (const path of paths.filter((path) => path !== '/' && path !== '/events')) {
    expect(named).toContain(`"${path}"`);
  }
  const bytes = loaded.reduce((sum, { transferSize }) => sum + transferSize, 0);
  expect(paths).toContain('/main.js');
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(HEAVIEST);
});

test('everything has a role and a name for screen readers', async () => {
  const { page } = await open();
  await use(page, '/ask peacekeepers');
  const snapshot = await page.locator('body').ariaSnapshot();
  for (const part of [
    /banner/,
    /heading "Verbatim playground" \[level=1\]/,
    /navigation "Channels"/,
    /group "You are"/,
    /radio "Ada" \[checked\]/,
    /combobox "Theme"/,
    /main "#interview"/,
    /log "Messages in #interview"/,
    /article "Verbatim, \d\d:\d\d"/,
    /blockquote/,
    /button "In context: [\d.]+"/,
    /button "Apps for this message"/,
    /form "New message"/,
    /textbox "Message #interview"/,
    /button "Send"/,
  ]) {
    expect(snapshot).toMatch(part);
  }
});

test('every button of an answer has its own accessible name', async () => {
  const { page } = await open();
  const answer = await use(page, '/ask Ukraine');
  // The snapshot is YAML, which quotes an entry that has a colon.
  const buttons = (await answer.ariaSnapshot()).matchAll(/- '?button(?: "(.*?)")?/g);
  const names = [...buttons].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(3);
  expect(names).not.toContain(undefined);
  expect(new Set(names).size).toBe(names.length);
});

test('the keyboard can reach and leave everything', async () => {
  const { page } = await open();
  const answer = await use(page, '/ask peacekeepers');
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  const reached: string[] = [];
  do {
    await page.keyboard.press('Tab');
    reached.push(
      await page.evaluate(() => {
        const element = document.activeElement;
        if (element === null || element === document.body) return '';
        const labels = element instanceof HTMLInputElement ? element.labels : null;
        return element.ariaLabel ?? labels?.[0]?.innerText ?? element.textContent ?? '';
      }),
    );
    // After the last element, the focus goes to the browser itself, and then to the first.
  } while (reached.filter((name) => name === '').length < 2 && reached.length < 100);
  expect(reached).toEqual(
    expect.arrayContaining([
      '#interview',
      '@Verbatim',
      expect.stringContaining('Ada'),
      'Messages in #interview',
      expect.stringMatching(/^In context: [\d.]+$/),
      'Apps for this message',
      'Message #interview',
      'Send',
    ]),
  );
  const menuButton = answer.getByRole('button', { name: 'Apps for this message' });
  await menuButton.press('Enter');
  await page.getByRole('menuitem').first().waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('menu').count()).toBe(0);
  expect(await hasFocus(menuButton)).toBe(true);

  await messageBox(page).focus();
  await page.keyboard.type('/');
  await page.getByRole('listbox').waitFor();
  await page.keyboard.press('Escape');
  expect(await page.getByRole('listbox').count()).toBe(0);
  await page.keyboard.type('ask x');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await messageBox(page).waitFor();
  expect(await hasFocus(messageBox(page))).toBe(true);
});

test('the theme follows the system until one is chosen, which is remembered', async () => {
  const { page } = await open({ colorScheme: 'dark' });
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await background();
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('light');
  const light = await background();
  expect(light).not.toBe(dark);
  await page.reload();
  await page.getByText('is online').waitFor();
  expect(await background()).toBe(light);
});

test('on a phone everything fits the screen and works by touch', async () => {
  const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
  const { page } = await open(phone);
  await messageBox(page).tap();
  await page.keyboard.type('/a');
  await page.getByRole('option', { name: '/ask' }).tap();
  await page.getByRole('combobox', { name: 'question' }).tap();
  await page.keyboard.type('security guarantees');
  await page.getByRole('button', { name: 'Send' }).tap();
  const answer = messages(page).first();
  await answer.getByRole('button', { name: 'In context' }).first().waitFor();
  const quotes = await quotesIn(answer);
  expect(quotes.length).toBeGreaterThan(0);
  const overflow = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  expect(await overflow()).toBe(0);
  await answer.getByRole('button', { name: 'In context' }).first().tap();
  await answer.getByText('This passage').waitFor();
  await answer.getByRole('button', { name: 'Apps for this message' }).tap();
  await page.getByRole('menuitem', { name: 'Find in interview' }).tap();
  await messages(page).nth(1).waitFor();
  await send(page, 'Hello');
  await messages(page).nth(2).waitFor();
  expect(await overflow()).toBe(0);
});
