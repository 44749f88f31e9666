import { expect, test } from 'vitest';
import { startBot } from '../../support/bot.ts';
import { libraryOf } from '../../support/content-folder.ts';

const TWICE =
  'They told us on television: The ceasefire will hold. Nobody believed it. The ceasefire will hold. That is what I say today.';
const MARKED =
  '> They told us on television: The ceasefire will hold. Nobody believed it. **The ceasefire will hold.** That is what I say today.';

test('the mark is where the ranking put it, even if the words occur twice, on every page and after a restart', async () => {
  const { discord, restart } = await startBot(libraryOf(TWICE));
  const alice = discord.person('alice');
  const { message } = await discord.command(alice, 'ask', { question: 'will the ceasefire hold' });
  expect(JSON.stringify(message?.body)).toContain(MARKED);
  await restart();
  const context = await discord.press(alice, message, 'In context');
  expect(JSON.stringify(context.message?.body)).toContain(MARKED);
  const back = await discord.press(alice, context.message, 'Back to the answer');
  expect(JSON.stringify(back.message?.body)).toContain(MARKED);
});
