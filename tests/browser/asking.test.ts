import { expect, test } from 'vitest';
import { useBrowser } from './support/open.ts';
import {
  become,
  hasFocus,
  lastMessage,
  messageBox,
  messages,
  quotesIn,
  send,
  use,
} from './support/page.ts';

const open = useBrowser();

test('a slash lists the commands; picking one, then a suggestion, and pressing Enter sends it', async () => {
  const { page } = await open();
  await page.keyboard.type('/');
  const commands = page.getByRole('listbox', { name: 'Commands' });
  await commands.waitFor();
  expect(await commands.getByRole('option').allInnerTexts()).toEqual([
    expect.stringMatching(/^\/ask\n.*in its own words/),
    expect.stringMatching(/^\/section\n/),
    expect.stringMatching(/^\/contents\n/),
    expect.stringMatching(/^\/about\n/),
  ]);
  await page.keyboard.press('Enter');
  await page.keyboard.type('guarantees');
  await page.getByRole('option', { name: 'security guarantees' }).waitFor();
  await page.keyboard.press('ArrowDown');
  const picked = await page
    .getByRole('listbox')
    .getByRole('option', { selected: true })
    .innerText();
  await page.keyboard.press('Enter');
  expect(await page.getByRole('combobox', { name: 'question' }).inputValue()).toBe(picked);
  await page.keyboard.press('Enter');

  const answer = await lastMessage(page, 1);
  expect(await answer.innerText()).toMatch(/^Ada used \/ask\n[\s\S]*Verbatim[\s\S]*APP/);
  expect((await quotesIn(answer))[0]).toMatch(/security guarantees/);
  expect(await hasFocus(messageBox(page))).toBe(true);
});

test('a command typed in one go is sent: /ask security guarantees', async () => {
  const { page } = await open();
  const answer = await use(page, '/ask security guarantees');
  expect(await answer.getByRole('heading').first().innerText()).toContain('security guarantees');
  expect(await answer.getByText(/^“security guarantees”$/).count()).toBe(1);
});

test('In context, Next and Back update the message in place and keep the focus in it', async () => {
  const { page } = await open();
  const answer = await use(page, '/ask Ukraine');
  const [first = ''] = await quotesIn(answer);
  const next = answer.getByRole('button', { name: 'Next' });
  await next.focus();
  await page.keyboard.press('Enter');
  await answer.getByRole('button', { name: 'Previous' }).waitFor();
  expect(await quotesIn(answer)).not.toContain(first);
  expect(await answer.evaluate((message) => message.contains(document.activeElement))).toBe(true);

  await answer.getByRole('button', { name: 'Previous' }).click();
  await answer.getByText(first, { exact: true }).waitFor();
  await answer.getByRole('button', { name: 'In context' }).first().press('Enter');
  await answer.getByText('This passage').waitFor();
  expect(await quotesIn(answer)).toContain(first);
  expect(await answer.evaluate((message) => message.contains(document.activeElement))).toBe(true);
  await answer.getByRole('button', { name: 'Back to the answer' }).click();
  await answer.getByRole('button', { name: 'In context' }).first().waitFor();
  expect((await quotesIn(answer))[0]).toBe(first);
  expect(await messages(page).count()).toBe(1);
});

test('the keyboard can choose from a message’s menu', async () => {
  const { page } = await open();
  const contents = await use(page, '/contents ');
  const menu = contents.getByRole('combobox', { name: 'Open a section' });
  await menu.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const section = await contents.getByRole('listbox').getByRole('option').nth(1).innerText();
  await page.keyboard.press('Enter');
  await contents.locator('blockquote').first().waitFor();
  const heading = await contents.getByRole('heading').innerText();
  expect(section).toContain(heading);
});

test('a private answer is seen by one person, can be shared, and can be dismissed', async () => {
  const { page } = await open();
  await messageBox(page).focus();
  await page.keyboard.type('/ask peacekeepers');
  await page.getByRole('button', { name: '+ private' }).click();
  await page.keyboard.type('t');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const secret = await lastMessage(page, 1);
  await secret.getByText('Only you can see this').waitFor();
  const quotes = await quotesIn(secret);

  await become(page, 'Ben');
  expect(await messages(page).count()).toBe(0);
  await become(page, 'Ada');
  await secret.getByRole('button', { name: 'Share here' }).click();
  const shared = await lastMessage(page, 2);
  expect(await quotesIn(shared)).toEqual(quotes);

  await secret.getByRole('button', { name: 'Dismiss message' }).click();
  await expect.poll(() => messages(page).count()).toBe(1);
  await become(page, 'Ben');
  expect(await quotesIn(await lastMessage(page, 1))).toEqual(quotes);
});

test('pressing a button on another person’s answer gives a private copy', async () => {
  const { page } = await open();
  await use(page, '/ask Ukraine');
  await become(page, 'Ben');
  const answer = await lastMessage(page, 1);
  const quotes = await quotesIn(answer);
  await answer.getByRole('button', { name: 'Next' }).click();
  const copy = await lastMessage(page, 2);
  await copy.getByText('Only you can see this').waitFor();
  expect(await quotesIn(copy)).not.toEqual(quotes);
  expect(await quotesIn(answer)).toEqual(quotes);
  await become(page, 'Ada');
  expect(await messages(page).count()).toBe(1);
});

test('a mention shows the person’s name', async () => {
  const { page } = await open();
  await messageBox(page).focus();
  await page.keyboard.type('/ask peacekeepers');
  await page.getByRole('button', { name: '+ mention' }).click();
  await page.getByRole('option', { name: 'Ben' }).click();
  await page.keyboard.press('Enter');
  await (await lastMessage(page, 1)).getByText('@Ben').waitFor();
});

test('/section finds a section in spite of a typo', async () => {
  const { page } = await open();
  const answer = await use(page, '/section flashpiont');
  expect(await answer.getByRole('heading').innerText()).toContain('flashpoint');
});

test('an incomplete command is not sent, and the page says what is missing', async () => {
  const { page } = await open();
  await page.keyboard.type('/ask ');
  await page.keyboard.press('Enter');
  await page.getByText('“question” is still empty.').waitFor();
  const question = page.getByRole('combobox', { name: 'question' });
  expect(await question.getAttribute('aria-invalid')).toBe('true');
  await page.keyboard.press('Backspace');
  await messageBox(page).waitFor();
  expect(await messages(page).count()).toBe(0);
});

test('Find in interview, in a message’s menu, searches for what the message says', async () => {
  const { page } = await open();
  await send(page, 'What about security guarantees?');
  const written = await lastMessage(page, 1);
  await become(page, 'Ben');
  await written.getByRole('button', { name: 'Apps for this message' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Find in interview' }).waitFor();
  await page.keyboard.press('Enter');
  const answer = await lastMessage(page, 2);
  await answer.getByText('Only you can see this').waitFor();
  expect((await quotesIn(answer)).join()).toMatch(/security guarantees/);

  await answer.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Find in interview' }).click();
  await lastMessage(page, 3);
});

test('each person has their own direct messages, where the bot answers too', async () => {
  const { page } = await open();
  await page.getByRole('button', { name: '@Verbatim' }).click();
  await use(page, '/about ');
  await become(page, 'Ben');
  expect(await page.getByRole('log', { name: 'Messages in @Verbatim' }).count()).toBe(1);
  expect(await messages(page).count()).toBe(0);
  await page.getByRole('button', { name: '#interview' }).click();
  expect(await messages(page).count()).toBe(0);
});

test('a forged button gets a message from the bot, and nothing else happens', async () => {
  const { page } = await open();
  const answer = await use(page, '/ask peacekeepers');
  const quotes = await quotesIn(answer);
  await page.route('**/actions', (route) => {
    const action: object = route.request().postDataJSON();
    void route.continue({ postData: JSON.stringify({ ...action, customId: 'v2:p:forged' }) });
  });
  await answer.getByRole('button', { name: 'In context' }).first().click();
  const refusal = await lastMessage(page, 2);
  await refusal.getByText('Only you can see this').waitFor();
  expect(await refusal.locator('.markdown').innerText()).toMatch(/button/);
  expect(await quotesIn(answer)).toEqual(quotes);
});
