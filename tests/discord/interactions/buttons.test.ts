import { ComponentType, InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { allComponents } from '../../../loopback/messages/components.ts';
import { buttonsOf } from '../../../loopback/messages/message.ts';
import { readLibrary } from '../../../src/interview/library/read-library.ts';
import { startBot } from '../../support/bot.ts';
import { quotesIn, textsOf } from '../../support/display.ts';
import { HOSTILE } from '../../support/hostile.ts';

const MANY = 'Russia Ukraine US NATO peace talks attack Europe Britain';

test('Next, Previous and the menu page through the rest of an answer', async () => {
  const { discord } = await startBot();
  const alice = discord.person('alice');
  const { message } = await discord.command(alice, 'ask', { question: MANY });
  const first = quotesIn(message);
  expect(first.length).toBeLessThanOrEqual(3);
  const menu = allComponents(message?.body.components).find(
    ({ type }) => type === ComponentType.StringSelect,
  );
  const seen = [...first];
  let label = (await discord.press(alice, message, 'Next')).message;
  for (;;) {
    seen.push(...quotesIn(label));
    if (label === undefined || !buttonsOf(label).some((button) => button.label === 'Next')) break;
    label = (await discord.press(alice, label, 'Next')).message;
  }
  expect(seen).toHaveLength(menu?.options?.length ?? 0);
  expect(new Set(seen).size).toBe(seen.length);
  await discord.press(alice, message, 'Previous');
  const jumped = await discord.select(alice, message, '0');
  expect(quotesIn(jumped.message)).toEqual(first);
});

test('In context shows the whole section with the passage marked, and a way back', async () => {
  const { discord } = await startBot();
  const alice = discord.person('alice');
  const { message } = await discord.command(alice, 'ask', { question: 'security guarantees' });
  const answer = textsOf(message);
  const { message: context } = await discord.press(alice, message, 'In context');
  expect(quotesIn(context)).toHaveLength(2);
  expect(
    textsOf(context).filter((text) =>
      text.includes('**This passage** · Mehmet Perinçek · passage 2 of 2'),
    ),
  ).toHaveLength(1);
  expect(textsOf(context)[0]).toBe('-# “security guarantees”');
  const back = await discord.press(alice, context, 'Back to the answer');
  expect(textsOf(back.message)).toEqual(answer);
});

test('pressing a button on somebody else’s public answer gives a private copy', async () => {
  const { discord } = await startBot();
  const [alice, bob] = [discord.person('alice'), discord.person('bob')];
  const { message } = await discord.command(alice, 'ask', { question: MANY });
  const before = textsOf(message);
  const copy = await discord.press(bob, message, 'Next');
  expect(copy.type).toBe(InteractionResponseType.ChannelMessageWithSource);
  expect((copy.message?.body.flags ?? 0) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
  expect(textsOf(message)).toEqual(before);
  expect((await discord.press(bob, copy.message, 'Previous')).type).toBe(
    InteractionResponseType.UpdateMessage,
  );
  expect((await discord.press(bob, copy.message, 'In context')).type).toBe(
    InteractionResponseType.UpdateMessage,
  );
  expect((copy.message?.body.flags ?? 0) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
});

test('a private answer stays private, page after page', async () => {
  const { discord } = await startBot();
  const alice = discord.person('alice');
  const { message } = await discord.command(alice, 'ask', { question: MANY, private: true });
  for (const label of ['Next', 'Previous', 'In context', 'Back to the answer', 'Next']) {
    expect((await discord.press(alice, message, label)).type).toBe(
      InteractionResponseType.UpdateMessage,
    );
    expect((message?.body.flags ?? 0) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
  }
});

test('buttons work after a restart', async () => {
  const { discord, restart } = await startBot();
  const alice = discord.person('alice');
  const { message } = await discord.command(alice, 'ask', { question: MANY });
  await restart();
  const next = await discord.press(alice, message, 'Next');
  expect(next.type).toBe(InteractionResponseType.UpdateMessage);
  expect(quotesIn(next.message).length).toBeGreaterThan(0);
});

test('buttons on an answer about other content say so and leave the answer as it is', async () => {
  const { discord, restart, errors } = await startBot();
  const alice = discord.person('alice');
  const { message } = await discord.command(alice, 'ask', { question: MANY });
  const before = textsOf(message);
  await restart(HOSTILE);
  const stale = await discord.press(alice, message, 'Next');
  expect(stale.message?.body.content).toBe(
    'The interview has changed since this answer. Please ask again.',
  );
  expect((stale.message?.body.flags ?? 0) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
  expect(textsOf(message)).toEqual(before);
  expect(errors).toEqual([]);
});

test('buttons still work after a companion has changed', async () => {
  const { discord, restart } = await startBot();
  const alice = discord.person('alice');
  const { message } = await discord.command(alice, 'ask', { question: MANY });
  const { interviews } = readLibrary('content');
  await restart({
    interviews: interviews.map((interview) => ({
      ...interview,
      companion: { aliases: [], questions: new Map() },
    })),
  });
  expect((await discord.press(alice, message, 'Next')).type).toBe(
    InteractionResponseType.UpdateMessage,
  );
});

test('two simultaneous presses are both answered', async () => {
  const { discord, errors } = await startBot();
  const alice = discord.person('alice');
  const { message } = await discord.command(alice, 'ask', { question: MANY });
  const results = await Promise.all([
    discord.press(alice, message, 'Next'),
    discord.press(alice, message, 'Next'),
  ]);
  expect(results.map(({ type }) => type)).toEqual([7, 7]);
  expect(errors).toEqual([]);
});

test('a forged id or value gets a friendly private message', async () => {
  const { discord, errors } = await startBot();
  const alice = discord.person('alice');
  const { message } = await discord.command(alice, 'contents');
  if (message === undefined) throw new Error('no message');
  const menu =
    allComponents(message.body.components).find(({ type }) => type === ComponentType.StringSelect)
      ?.custom_id ?? '';
  const [format, , print] = menu.split(':');
  const forged = [
    await discord.forge(alice, message, 'nonsense'),
    await discord.forge(alice, message, `${format}:n:${print}:1:zzzz.0`),
    await discord.forge(alice, message, `${format}:p:${print}:1:5.1:0-0`),
    await discord.forge(alice, message, `${format}:p:${print}:1:0.1:zzz-0`),
    await discord.forge(alice, message, `${format}:p:${print}:1:0.1:0-zz`),
    await discord.forge(alice, message, menu, ['999999']),
    await discord.forge(alice, message, menu, ['x']),
    await discord.forge(alice, message, menu),
  ];
  for (const { message: told } of forged) {
    expect(told?.body.content).toMatch(/Please ask again\.$/);
    expect((told?.body.flags ?? 0) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
  }
  expect(errors).toEqual([]);
});
