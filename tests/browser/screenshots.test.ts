import { expect, test } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { openPage, use } from './support/page.ts';
import { startPlayground } from './support/playground.ts';

const browser = useBrowser();

/** When the pictures are taken, so that they change with the page alone. */
const NOON = new Date('2026-01-31T12:00:00');

test.each(['light', 'dark'] as const)('the README’s %s picture shows an answer', async (theme) => {
  const { address } = await startPlayground();
  const viewport = { width: 960, height: 720 };
  const { page } = await openPage(browser(), address, { colorScheme: theme, viewport });
  await page.clock.setFixedTime(NOON);
  const answer = await use(page, '/ask security guarantees');
  await answer.getByText('“security guarantees”', { exact: true }).waitFor();
  await page.mouse.move(0, 0);
  const picture = await page.screenshot({ path: `docs/playground-${theme}.png`, caret: 'hide' });
  expect(picture.byteLength).toBeGreaterThan(0);
});
