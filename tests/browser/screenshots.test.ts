import { expect, test } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { openPage, use } from './support/page.ts';
import { startPlayground } from './support/playground.ts';

const browser = useBrowser();

test.each(['light', 'dark'] as const)('the README’s %s picture shows an answer', async (theme) => {
  const { address } = await startPlayground();
  const viewport = { width: 960, height: 720 };
  const { page } = await openPage(browser(), address, { colorScheme: theme, viewport });
  const answer = await use(page, '/ask security guarantees');
  await answer.getByText('“security guarantees”', { exact: true }).waitFor();
  await page.mouse.move(0, 0);
  // The pictures change with the page alone, not with the time of day.
  await answer.locator('time').evaluate((time) => {
    time.textContent = '12:00';
  });
  await page.screenshot({ path: `docs/playground-${theme}.png`, caret: 'hide' });
  const quote = await answer.locator('blockquote').first().boundingBox();
  expect((quote?.y ?? 0) + (quote?.height ?? viewport.height)).toBeLessThan(viewport.height);
});
