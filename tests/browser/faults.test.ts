import { expect, onTestFinished, test } from 'vitest';
import { useBrowser } from './support/open.ts';
import { messages, quotesIn, send, use } from './support/page.ts';
import { startPlayground } from './support/playground.ts';

const open = useBrowser();

test('a killed bot comes back by itself, and old buttons work', async () => {
  const { page, playground } = await open();
  const answer = await use(page, '/ask Ukraine');
  const killed = playground.botPid();
  process.kill(killed, 'SIGKILL');
  await page.getByText('is offline').waitFor();
  await page.getByText('is online').waitFor();
  expect(playground.botPid()).not.toBe(killed);
  await answer.getByRole('button', { name: 'In context' }).first().click();
  await answer.getByText('This passage').waitFor();
  await use(page, '/about ');
});

test('while the bot does not answer, buttons and commands wait and then fail visibly', async () => {
  const { page, playground } = await open();
  const answer = await use(page, '/ask Ukraine');
  const quotes = await quotesIn(answer);
  process.kill(playground.botPid(), 'SIGSTOP');
  // A stopped process cannot exit.
  onTestFinished(() => void process.kill(playground.botPid(), 'SIGCONT'));
  const button = answer.getByRole('button', { name: 'In context' }).first();
  await button.click();
  expect(await button.getAttribute('aria-busy')).toBe('true');
  await answer.getByRole('alert').getByText('This interaction failed').waitFor();
  expect(await button.getAttribute('aria-busy')).toBe('false');
  expect(await quotesIn(answer)).toEqual(quotes);

  await send(page, '/about ');
  const waiting = page.getByRole('log').getByRole('article').nth(1);
  await waiting.getByText('Sending command…').waitFor();
  await waiting.getByText('The application did not respond').waitFor();
  await waiting.getByRole('button', { name: 'Dismiss message' }).click();
  await expect.poll(() => messages(page).count()).toBe(1);
  process.kill(playground.botPid(), 'SIGCONT');
  await use(page, '/about ');
});

test('a page survives the playground and reconnects to the next one', async () => {
  const { page, errors, playground: first } = await open();
  await use(page, '/about ');
  expect(await first.stop()).toBe(0);
  await page.getByText('The playground isn’t answering').waitFor();
  await startPlayground({ port: Number(new URL(first.address).port) });
  await page.getByText('is online').waitFor();
  expect(await page.getByText('The playground isn’t answering').count()).toBe(0);
  await use(page, '/ask security guarantees');
  // The browser logs each failed attempt to connect; this cannot be prevented.
  expect(errors.splice(0).every((error) => error.includes('ERR_'))).toBe(true);
});
