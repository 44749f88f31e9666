import { expect, test } from 'vitest';
import { useBrowser } from './support/open.ts';
import { use } from './support/page.ts';

const open = useBrowser();

test.each(['light', 'dark'] as const)('the README’s %s picture shows an answer', async (theme) => {
  const viewport = { width: 960, height: 720 };
  const { page } = await open({ colorScheme: theme, viewport });
  const answer = await use(page, '/ask security guarantees');
  await answer.getByText('“security guarantees”', { exact: true }).waitFor();
  await page.mouse.move(0, 0);
  // The pictures must not depend on the time of day.
  await answer.locator('time').evaluate((time) => {
    time.textContent = '12:00';
  });
  await page.screenshot({ path: `docs/playground-${theme}.png`, caret: 'hide' });
  const quote = await answer.locator('blockquote').first().boundingBox();
  expect((quote?.y ?? 0) + (quote?.height ?? viewport.height)).toBeLessThan(viewport.height);
});
