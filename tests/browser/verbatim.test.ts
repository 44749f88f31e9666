import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readLibrary } from '../../src/interview/library/read-library.ts';
import type { Library } from '../../src/interview/model.ts';
import { contentFolder, FRONT_MATTER } from '../support/content-folder.ts';
import { useBrowser } from './support/open.ts';
import { lastMessage, quotesIn, use } from './support/page.ts';

const open = useBrowser();

/** Markdown whose text is full of what Discord and HTML would read as markup. */
const HOSTILE = String.raw`Hello \@everyone, \<@123456789012345678\> \& \<b\>.

## \# \*Bees\* \_and\_ \~\~wasps\~\~ \|\|hidden\|\|

\*\*Bold\*\* \_\_under\_\_ \~\~gone\~\~ \|\|spoiler\|\| \`code\` & &lt;i&gt; \[link\](https\://example.org/a_b_c).

\> No quote.  Two  spaces, a_b_c, \:smile\: 👩‍🚀 שלום \\ back\\\\slashes.

\- no list\
\# no heading\
1\. no number\
\-\# no small print.
`;

/** The quotes on all pages of a message. */
async function allQuotes(message: Locator): Promise<string[]> {
  const quotes = await quotesIn(message);
  const next = message.getByRole('button', { name: 'Next' });
  while ((await next.count()) > 0) {
    const before = await message.innerText();
    await next.click();
    await expect.poll(() => message.innerText()).not.toBe(before);
    quotes.push(...(await quotesIn(message)));
  }
  return quotes;
}

async function readsAs(page: Page, library: Library): Promise<void> {
  let count = 0;
  for (const { sections } of library.interviews) {
    for (const [number, { heading, passages }] of sections.entries()) {
      await use(page, '/contents ');
      const message = await lastMessage(page, ++count);
      await message.getByRole('combobox', { name: 'Open a section' }).click();
      await message.getByRole('option').nth(number).click();
      await message.locator('blockquote').first().waitFor();
      expect(await message.getByRole('heading').first().innerText()).toBe(heading);
      expect(await allQuotes(message)).toEqual(passages.map(({ text }) => text));
    }
  }
}

test('the text of every section in the page is the interview to the letter', async () => {
  const { page } = await open();
  await readsAs(page, readLibrary('content'));
});

test('this also holds for an interview full of markup', async () => {
  const content = contentFolder({ 'bees/interview.md': `${FRONT_MATTER}\n${HOSTILE}` });
  const { page } = await open({ content });
  const library = readLibrary(content);
  expect(library.interviews[0]?.sections[1]?.passages[1]?.text).toContain('Two  spaces');
  await readsAs(page, library);
});
