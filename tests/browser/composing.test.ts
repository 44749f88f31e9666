import { expect, onTestFinished, test } from 'vitest';
import { useBrowser } from './support/open.ts';
import { become, hasFocus, lastMessage, messageBox, messages, use } from './support/page.ts';

const open = useBrowser();

test('keys pressed in quick succession all take effect', async () => {
  const { page } = await open();
  for (let round = 0; round < 10; round++) {
    await messageBox(page).focus();
    await page.keyboard.type('/');
    for (const key of ['ArrowDown', 'ArrowDown', 'a', 'Enter', 'x', 'Escape', 'Escape'])
      await page.keyboard.press(key);
    await messageBox(page).waitFor();
  }
  expect(await messages(page).count()).toBe(0);
});

test('Shift and Enter start a new line, and messages show Discord’s Markdown', async () => {
  const { page } = await open();
  await page.keyboard.type('> a quote');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('- a **list**');
  await page.keyboard.press('Enter');
  const written = await lastMessage(page, 1);
  expect(await written.getByRole('blockquote').innerText()).toBe('a quote');
  expect(await written.getByRole('listitem').innerText()).toBe('a list');
  expect(await written.getByRole('listitem').getByRole('strong').innerText()).toBe('list');
});

test.each([
  ['a tower of lists', '- '.repeat(900)],
  ['a tower of headings', '# '.repeat(990)],
  ['a tower of small print', '-# '.repeat(660)],
  ['HTML', '<img src=x onerror=alert(1)> <b>bold</b> [link](javascript:alert(1))'],
])('a message with %s cannot break the page', async (_, text) => {
  const { page } = await open();
  await messageBox(page).fill(`${text}x`);
  await page.keyboard.press('Enter');
  await lastMessage(page, 1);
  expect(await messages(page).locator('img, b, a').count()).toBe(0);
  await use(page, '/about ');
});

test('a spoiler can be read once it is revealed', async () => {
  const { page } = await open();
  await page.keyboard.type('||hidden||');
  await page.keyboard.press('Enter');
  const written = await lastMessage(page, 1);
  await written.getByRole('button', { name: 'Show spoiler' }).press('Enter');
  expect(await hasFocus(written.getByText('hidden'))).toBe(true);
});

test('letters typed after pressing a button go to the message box', async () => {
  const { page } = await open();
  const answer = await use(page, '/ask peacekeepers');
  await answer.getByRole('button', { name: 'In context' }).first().click();
  await answer.getByText('This passage').waitFor();
  await page.keyboard.type('hello');
  expect(await messageBox(page).inputValue()).toBe('hello');
});

test('each person keeps a draft in each channel, and the chosen person survives a reload', async () => {
  const { page } = await open();
  await page.keyboard.type('Ada writes');
  await become(page, 'Ben');
  expect(await messageBox(page).inputValue()).toBe('');
  await become(page, 'Ada');
  expect(await messageBox(page).inputValue()).toBe('Ada writes');
  await become(page, 'Ben');
  await page.reload();
  expect(await page.getByRole('radio', { name: 'Ben' }).isChecked()).toBe(true);
  await expect.poll(() => page.title()).toContain('Ben');
});

test('a question that is too long is neither sent nor lost', async () => {
  const { page } = await open();
  await page.clock.install();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.postData() ?? ''));
  await messageBox(page).fill(`/ask ${'long '.repeat(100)}`);
  await page.keyboard.press('Enter');
  await page.getByText('“question” can have at most 300 characters.').waitFor();
  const question = page.getByRole('combobox', { name: 'question' });
  expect(await question.inputValue()).toHaveLength(500);
  // Longer than the pause before suggestions are requested.
  await page.clock.runFor(1000);
  expect(asked.filter((data) => data.includes('long'))).toEqual([]);
  expect(await messages(page).count()).toBe(0);
});

test('failed suggestions are shown only while the option has the focus', async () => {
  const { page, playground } = await open();
  process.kill(playground.botPid(), 'SIGSTOP');
  onTestFinished(() => void process.kill(playground.botPid(), 'SIGCONT'));
  await page.keyboard.type('/ask x');
  await page.getByText('Loading options failed').waitFor();
  await page.getByRole('log').click();
  await page.getByText('Loading options failed').waitFor({ state: 'detached' });
});

test('the focus stays where it is when others write', async () => {
  const { page, openAnother } = await open();
  const other = await openAnother();
  await messageBox(page).pressSequentially('/contents ');
  const ada = page.getByRole('radio', { name: 'Ada' });
  await ada.focus();
  await become(other.page, 'Ben');
  await messageBox(other.page).fill('Hello');
  await other.page.keyboard.press('Enter');
  await lastMessage(page, 1);
  expect(await hasFocus(ada)).toBe(true);
});
