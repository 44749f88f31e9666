import { setTimeout as sleep } from 'node:timers/promises';
import { DeadAddress, type Death } from '../../loopback/gateway/dead-address.ts';
import { answerWith, type RestFault, rateLimited } from '../../loopback/rest/rest-fault.ts';
import type { Dice } from './dice.ts';
import type { World } from './world.ts';

/**
 * A fault of Discord. It resolves when Discord is healthy again: from then on the bot has three
 * seconds. Where the bot has to log in, Discord is not before it would let it.
 */
export interface Fault {
  readonly name: string;
  readonly run: (world: World, dice: Dice) => Promise<void>;
  /** Whether it costs a login. */
  readonly login?: true;
}

/** Milliseconds: longer than this, and pauses between attempts are longer than the three seconds. */
const LONGEST = 1200;
/** Milliseconds within which a session with a dead address must be given up. */
const GIVEN_UP_IN = 45_000;
const RESUMABLE = [1001, 1011, 4000, 4001, 4002, 4009] as const;
const NOT_RESUMABLE = [1000, 4003, 4005, 4007, 4008] as const;

const spell = (dice: Dice) => sleep(dice.between(100, LONGEST));

/** Waits until the bot has logged in anew, which is its own affair where a time is given. */
async function untilLogin({ discord: { gateway } }: World, before: number, time: number) {
  const end = performance.now() + time;
  while (gateway.received.identify === before || !gateway.hasSession) {
    if (performance.now() > end)
      throw new Error(`The bot did not log in again in ${time / 1000} s.`);
    await sleep(20);
  }
}

async function restFault({ discord }: World, dice: Dice, fault: RestFault): Promise<void> {
  discord.restFault = (_, path) => (path.includes('/callback') ? fault : undefined);
  await spell(dice);
  discord.restFault = () => undefined;
}

async function gatewayDown({ discord: { gateway } }: World, dice: Dice, isUp: boolean | number) {
  gateway.isUp = isUp;
  gateway.disconnect();
  await spell(dice);
  gateway.isUp = true;
}

/** The session is lost, and `/gateway/bot` has this fault when its address is asked for. */
async function lostWith(world: World, fault: RestFault): Promise<void> {
  const { discord } = world;
  const { identify } = discord.gateway.received;
  discord.restFault = (_, path) => (path === '/gateway/bot' ? fault : undefined);
  discord.gateway.invalidate(false);
  // Time for the request that fails, and for Discord's own pause between logins.
  await untilLogin(world, identify, world.untilLogin + 15_000);
  discord.restFault = () => undefined;
}

async function deadResume(world: World, death: Death | undefined): Promise<void> {
  const { discord } = world;
  const dead = death === undefined ? undefined : await DeadAddress.start(death);
  // The address is part of READY: a new session is begun that has it, and then lost.
  discord.resumeUrl = dead?.url ?? 'ws://gateway.invalid';
  const before = discord.gateway.received.identify;
  discord.gateway.invalidate(false);
  await untilLogin(world, before, world.untilLogin + 15_000);
  discord.resumeUrl = undefined;
  discord.gateway.disconnect();
  await untilLogin(world, before + 1, GIVEN_UP_IN);
  dead?.close();
}

async function silence(world: World): Promise<void> {
  const { gateway } = world.discord;
  gateway.goSilent();
  // Until a heartbeat is due, and until the next one is.
  await sleep(2 * gateway.heartbeatInterval);
}

const text = (body: string): RestFault => ({
  ...answerWith(200),
  text: body,
  headers: { 'content-type': 'application/json' },
});

const login = (name: string, run: Fault['run']): Fault => ({ name, run, login: true });

/** Something that Discord does at once, after which the bot may resume. */
const once = (name: string, act: (world: World) => void): Fault => ({
  name,
  run: async (world) => act(world),
});

/** Something after which the bot has to log in again, as soon as Discord lets it. */
const anew = (name: string, act: (world: World) => void): Fault =>
  login(name, async (world) => {
    const wait = world.untilLogin;
    act(world);
    await sleep(wait);
  });

const NO_ADDRESS = { url: null, shards: 1 };

export const FAULTS: readonly Fault[] = [
  once('connection cut', ({ discord }) => discord.gateway.disconnect()),
  once('asked to reconnect', ({ discord }) => discord.gateway.reconnect()),
  once('session invalid, resumable', ({ discord }) => discord.gateway.invalidate(true)),
  ...RESUMABLE.map((code) =>
    once(`closed with ${code}`, ({ discord }) => discord.gateway.disconnect(code, 'chaos')),
  ),
  ...NOT_RESUMABLE.map((code) =>
    anew(`closed with ${code}`, ({ discord }) => discord.gateway.disconnect(code, 'chaos')),
  ),
  anew('session invalid', ({ discord }) => discord.gateway.invalidate(false)),
  anew('session forgotten', ({ discord }) => {
    discord.gateway.forgetSessions();
    discord.gateway.disconnect(4000);
  }),
  { name: 'half-open', run: silence },
  ...[false, 502, 503].map((isUp) => ({
    name: `gateway down: ${isUp}`,
    run: (world: World, dice: Dice) => gatewayDown(world, dice, isUp),
  })),
  ...[500, 502, 503, 302].map((status) => ({
    name: `answers get ${status}`,
    run: (world: World, dice: Dice) => restFault(world, dice, answerWith(status)),
  })),
  { name: 'answers get 429', run: (world, dice) => restFault(world, dice, rateLimited(0.3)) },
  ...(['hang', 'stall', 'drop'] as const).map((kind) => ({
    name: `answers meet: ${kind}`,
    run: (world: World, dice: Dice) => restFault(world, dice, { kind }),
  })),
  login('no limit to be had', (world) => lostWith(world, answerWith(500))),
  login('429 for the limit', (world) => lostWith(world, rateLimited(1))),
  login('no address', (world) => lostWith(world, answerWith(200, NO_ADDRESS))),
  login('garbage for an address', (world) => lostWith(world, text('{"url":'))),
  login('stalled address', (world) => lostWith(world, { kind: 'stall' })),
  login('resume address 503', (world) => deadResume(world, 503)),
  login('resume address 404', (world) => deadResume(world, 404)),
  login('resume address refuses', (world) => deadResume(world, 'refuses')),
  login('resume address unknown', (world) => deadResume(world, undefined)),
];

/** So slow to be noticed that one of them is enough for a run. */
export const SLOW_FAULTS: readonly Fault[] = [
  login('resume address silent', (world) => deadResume(world, 'silent')),
  login('resume address without HELLO', (world) => deadResume(world, 'no HELLO')),
];
