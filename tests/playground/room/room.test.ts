import { ComponentType, InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { expect, onTestFinished, test } from 'vitest';
import { Loopback } from '../../../loopback/loopback.ts';
import { type Message as Kept, messageJson } from '../../../loopback/messages/message.ts';
import { PLACES } from '../../../loopback/people/people.ts';
import type { Message } from '../../../playground/protocol/protocol.ts';
import { Room } from '../../../playground/room/room.ts';

async function open() {
  const discord = await Loopback.start();
  onTestFinished(() => discord.close());
  const shown: Message[] = [];
  const removed: string[] = [];
  const room = new Room(discord, {
    message: (message) => shown.push(message),
    removed: (id) => removed.push(id),
  });
  const [ada, ben] = room.people;
  if (ada === undefined || ben === undefined) throw new Error('Somebody is missing.');
  const kept = (body: Kept['body'], place: Kept['place'] = PLACES.guild): Kept => ({
    id: discord.nextId(),
    place,
    owner: ada,
    body,
  });
  return { room, shown, removed, ada, ben, kept };
}

test('the number of messages is limited, and the oldest are reported as removed', async () => {
  const { room, shown, removed, ada } = await open();
  for (let at = 0; at < 310; at++) room.write(ada, PLACES.guild, `message ${at}`);
  expect(room.messages).toHaveLength(300);
  expect(removed).toEqual(shown.slice(0, 10).map(({ id }) => id));
  expect(room.messages[0]?.content).toBe('message 10');
});

test('an update keeps a message’s place, time and command', async () => {
  const { room, ada, kept } = await open();
  const message = kept({ content: 'one' });
  const used = { person: ada.id, command: 'ask' };
  room.show({ type: InteractionResponseType.ChannelMessageWithSource, message }, used);
  room.write(ada, PLACES.guild, 'between');
  const [before] = room.messages;
  message.body = { content: 'two' };
  room.show({ type: InteractionResponseType.UpdateMessage, message });
  expect(room.messages.map(({ content }) => content)).toEqual(['two', 'between']);
  expect(room.messages[0]).toEqual({ ...before, content: 'two' });
});

test('a dismissed message stays away, even if it is updated later', async () => {
  const { room, removed, ada, ben, kept } = await open();
  const message = kept({ content: 'secret', flags: MessageFlags.Ephemeral });
  room.show({ type: InteractionResponseType.ChannelMessageWithSource, message });
  expect(() => room.dismiss(message.id, ben)).toThrow('no such message');
  room.dismiss(message.id, ada);
  room.show({ type: InteractionResponseType.UpdateMessage, message });
  expect(room.messages).toEqual([]);
  expect(removed).toEqual([message.id]);
});

test('a public message cannot be dismissed', async () => {
  const { room, ada, kept } = await open();
  const message = kept({ content: 'open' });
  room.show({ type: InteractionResponseType.ChannelMessageWithSource, message });
  expect(() => room.dismiss(message.id, ada)).toThrow('nobody else sees');
});

test('a message pings the people whom it may ping and who see it', async () => {
  const { room, ada, ben, kept } = await open();
  const direct = room.place(room.channels[1]?.id ?? '', ada);
  room.write(ada, PLACES.guild, `<@${ben.id}> hello <@1>`);
  room.write(ada, PLACES.guild, '@everyone');
  room.write(ada, direct, `<@${ben.id}>`);
  room.show({
    type: InteractionResponseType.ChannelMessageWithSource,
    message: kept({ content: '@everyone', allowed_mentions: { parse: [] } }),
  });
  expect(room.messages.map(({ pings }) => pings)).toEqual([[ben.id], [ada.id, ben.id], [], []]);
});

test('direct messages belong to one person', async () => {
  const { room, ada, ben } = await open();
  const [, ofAda, ofBen] = room.channels;
  expect(room.place(ofAda?.id ?? '', ada).channelId).toBe(ofAda?.id);
  expect(() => room.place(ofBen?.id ?? '', ada)).toThrow('no such channel');
  expect(() => room.place('1', ada)).toThrow('no such channel');
  expect(() => room.person(room.bot.id)).toThrow('no such person');
  expect(() => room.person('1')).toThrow('no such person');
  room.write(ada, room.place(ofAda?.id ?? '', ada), 'to myself');
  expect(() => room.seen(room.messages[0]?.id ?? '', ben)).toThrow('no such message');
});

test('the page shows what the bot receives of its own message', async () => {
  const { room, kept } = await open();
  const message = kept({
    components: [{ type: ComponentType.TextDisplay, content: 'text' }],
    flags: MessageFlags.IsComponentsV2,
  });
  room.show({ type: InteractionResponseType.ChannelMessageWithSource, message });
  const { components, id } = messageJson(message) as { components: unknown; id: string };
  expect(room.messages[0]).toMatchObject({ components, id });
});
