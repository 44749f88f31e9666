import {
  ComponentType,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayOpcodes,
  InteractionResponseType,
  InteractionType,
} from 'discord-api-types/v10';
import { expect, test, vi } from 'vitest';
import type { Loopback } from '../../loopback/loopback.ts';
import { type Started, startDiscord, startServing, triesAreTurnedAway } from '../support/main.ts';

const LOST = 'Not connected to Discord';
const BACK = 'Connected to Discord.';

/** Whether the next thing that somebody asks is answered. */
async function answers(discord: Loopback): Promise<boolean> {
  const { type } = await discord.command(discord.person('alice'), 'about');
  return type === InteractionResponseType.ChannelMessageWithSource;
}

/** Waits until the connection has been lost and is back, that many times, and logged once each. */
async function lostAndBack({ waitFor }: Started, times: number): Promise<void> {
  await waitFor(BACK, times);
  await waitFor(LOST, times);
}

test('a connection that breaks, is closed, or is asked to reconnect is resumed', async () => {
  const discord = await startDiscord();
  const bot = await startServing(discord);
  const faults = [
    () => discord.gateway.disconnect(),
    () => discord.gateway.reconnect(),
    ...[
      1001,
      1011,
      GatewayCloseCodes.UnknownError,
      GatewayCloseCodes.UnknownOpcode,
      GatewayCloseCodes.DecodeError,
      GatewayCloseCodes.SessionTimedOut,
    ].map((code) => () => discord.gateway.disconnect(code)),
  ];
  for (const [index, fault] of faults.entries()) {
    fault();
    await lostAndBack(bot, index + 1);
    expect(await answers(discord)).toBe(true);
  }
  expect(discord.gateway.received).toMatchObject({ identify: 1, resume: faults.length });
});

test('the log says with which code and why Discord closes a connection, once an outage', async () => {
  const discord = await startDiscord();
  const bot = await startServing(discord);
  discord.gateway.saysHello = false;
  discord.gateway.disconnect(4000, 'Unknown error.');
  expect(await bot.waitFor(LOST)).toMatchObject([{ code: 4000, reason: 'Unknown error.' }]);
  discord.gateway.saysHello = true;
  await bot.waitFor(BACK);
  expect(bot.logged(LOST)).toHaveLength(1);
  discord.gateway.disconnect(4013, 'Invalid intent(s).');
  expect(await bot.ended).toBe(78);
  expect(bot.logged('Invalid intent(s).')).toMatchObject([{ level: 60 }]);
});

test('questions asked while the connection is down are answered when it is back', async () => {
  const discord = await startDiscord();
  await startServing(discord);
  discord.gateway.disconnect();
  expect(await answers(discord)).toBe(true);
});

test('a session that cannot be resumed is replaced by a new one', async () => {
  const discord = await startDiscord();
  const bot = await startServing(discord);
  discord.gateway.invalidate(false);
  await lostAndBack(bot, 1);
  expect(await answers(discord)).toBe(true);
  discord.gateway.forgetSessions();
  discord.gateway.disconnect(GatewayCloseCodes.UnknownError);
  await vi.waitFor(() => expect(discord.gateway.received.identify).toBe(3), 30_000);
  await vi.waitFor(async () => expect(await answers(discord)).toBe(true), 30_000);
});

test('an invalid session that can be resumed is resumed', async () => {
  const discord = await startDiscord();
  await startServing(discord);
  discord.gateway.invalidate(true);
  await vi.waitFor(() => expect(discord.gateway.received.resume).toBe(1), 30_000);
  expect(await answers(discord)).toBe(true);
  expect(discord.gateway.received.identify).toBe(1);
});

test('unanswered heartbeats close the connection, and it is resumed', async () => {
  const discord = await startDiscord();
  discord.gateway.heartbeatInterval = 300;
  const bot = await startServing(discord);
  await vi.waitFor(() => expect(discord.gateway.received.heartbeat).toBeGreaterThan(1), 30_000);
  discord.gateway.answersHeartbeats = false;
  await bot.waitFor(LOST);
  discord.gateway.answersHeartbeats = true;
  await bot.waitFor(BACK);
  expect(await answers(discord)).toBe(true);
});

test.each([
  ['refuses connections', false],
  ['answers 502', 502],
] as const)('a gateway that %s for a while is logged once', async (_, isUp) => {
  const discord = await startDiscord();
  const bot = await startServing(discord);
  discord.gateway.isUp = isUp;
  discord.gateway.disconnect();
  await bot.waitFor(LOST);
  await triesAreTurnedAway(discord);
  expect(bot.logged(LOST)).toHaveLength(1);
  expect(bot.output()).not.toContain('Warning');
  discord.gateway.isUp = true;
  await lostAndBack(bot, 1);
  expect(await answers(discord)).toBe(true);
});

test('malformed and unknown frames and interactions are harmless', async () => {
  const discord = await startDiscord();
  const bot = await startServing(discord);
  const create = (d: unknown) =>
    JSON.stringify({
      op: GatewayOpcodes.Dispatch,
      t: GatewayDispatchEvents.InteractionCreate,
      s: 9,
      d,
    });
  const user = { id: '1000000000000000001', username: 'a', discriminator: '0' };
  const frames = [
    '',
    'not JSON',
    'null',
    '[]',
    '7',
    '{"op":99}',
    '{"op":0}',
    '{"op":0,"t":"NEWS","s":5,"d":null}',
    '{"op":9,"d":null}',
    create(null),
    create({}),
    create({ id: 'x', type: InteractionType.ApplicationCommand }),
    create({
      id: '1000000000000000002',
      type: InteractionType.ApplicationCommand,
      token: 't',
      data: null,
      user,
    }),
    create({
      id: '1000000000000000002',
      type: InteractionType.ApplicationCommand,
      token: 't',
      data: { type: 77 },
      user,
    }),
    create({ id: '1000000000000000002', type: 77, token: 't', data: {}, user }),
    create({
      id: '1000000000000000002',
      type: InteractionType.MessageComponent,
      token: 't',
      data: { component_type: 99 },
      user,
    }),
    create({
      id: '1000000000000000002',
      type: InteractionType.MessageComponent,
      token: 't',
      data: { component_type: ComponentType.Button },
      user,
    }),
    create({
      id: '1000000000000000002',
      type: InteractionType.ApplicationCommandAutocomplete,
      token: 't',
      data: { name: 'ask' },
      user,
    }),
    create({
      id: '1000000000000000002',
      type: InteractionType.MessageComponent,
      token: 't',
      data: { component_type: ComponentType.Button, custom_id: 'x' },
      user,
      // A gallery without pictures, which discord.js fails to read.
      message: {
        id: '1',
        channel_id: '2',
        author: user,
        components: [{ type: ComponentType.MediaGallery }],
      },
    }),
    create({
      id: '1000000000000000002',
      type: InteractionType.ModalSubmit,
      token: 't',
      data: { custom_id: 'x' },
      user,
    }),
  ];
  for (const frame of frames) discord.gateway.sendFrame(frame);
  expect(await answers(discord)).toBe(true);
  expect(bot.child.exitCode).toBe(null);
  expect(bot.output()).not.toContain('Unexpected error');
  expect(discord.gateway.received.identify).toBe(1);
});
