import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentFolder } from '../support/content-folder.ts';
import { useBrowser } from './support/open.ts';
import { quotesIn, use } from './support/page.ts';

const open = useBrowser();

/** A copy of the product’s content for one test, and the path of its interview. */
function copyContent() {
  const folder = contentFolder({});
  cpSync('content', folder, { recursive: true });
  return { folder, file: join(folder, 'perincek-peace-talks', 'interview.md') };
}

test('an edited passage is in the next answer; a problem is shown with its line while the old content is served', async () => {
  const { folder, file } = copyContent();
  const original = readFileSync(file, 'utf8');
  const { page } = await open({ content: folder });
  const old = await use(page, '/ask security guarantees');

  const added = 'Xylophones are security guarantees.';
  writeFileSync(file, `${original.trimEnd()} ${added}\n`);
  await page.getByText('Content read again: now serving 1 interview').waitFor();
  expect((await quotesIn(await use(page, '/ask xylophones'))).join()).toContain(added);
  await old.getByRole('button', { name: 'In context' }).first().click();
  await page.getByText('the interview has changed', { exact: false }).last().waitFor();

  const lines = original.trimEnd().split('\n').length;
  writeFileSync(file, `${original.trimEnd()}\n\n<script>x</script>\n`);
  const problems = page.getByRole('alert', { name: 'Problems in the content' });
  await problems.getByText(`interview.md:${lines + 2}: `).waitFor();
  expect((await quotesIn(await use(page, '/ask xylophones'))).join()).toContain(added);

  writeFileSync(file, original);
  await problems.waitFor({ state: 'detached' });
  expect((await quotesIn(await use(page, '/ask xylophones'))).join()).not.toContain(added);
});

test('problems at the start are shown, and the content is served once it is fixed', async () => {
  const { folder, file } = copyContent();
  const original = readFileSync(file, 'utf8');
  writeFileSync(file, original.replace(/^title: .*$/m, 'titel: x'));
  const { page } = await open({ content: folder, until: 'The content has' });
  const problems = page.getByRole('alert', { name: 'Problems in the content' });
  await problems.getByText('interview.md:').first().waitFor();
  writeFileSync(file, original);
  await page.getByText('is online').waitFor();
  await problems.waitFor({ state: 'detached' });
  await use(page, '/ask security guarantees');
});
