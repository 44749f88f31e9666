import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Loopback } from '../../loopback/loopback.ts';
import { Bot } from './bot.ts';
import { Dice } from './dice.ts';
import { DISTURBANCES } from './disturbances.ts';
import { FAULTS, type Fault, SLOW_FAULTS } from './faults.ts';
import { HealthClock } from './health-clock.ts';
import { Traffic } from './traffic.ts';
import { Watch } from './watch.ts';
import { World } from './world.ts';

export interface ChaosPlan {
  readonly seed: number;
  readonly seconds: number;
  readonly print: (line: string) => void;
}

export interface ChaosResult {
  readonly sent: number;
  /** Those that were sent while Discord was healthy, and had to be answered. */
  readonly obliged: number;
  readonly faults: number;
  readonly logins: number;
  /** Growth of the collected heap from the start of the faults to their end, in bytes. */
  readonly heapGrowth: number;
  /** Whatever must not happen. */
  readonly problems: readonly string[];
}

/** Milliseconds: heartbeats are missed soon. */
const HEARTBEAT_INTERVAL = 500;
/** Bytes by which the heap may grow while caches fill. */
const MOST_GROWTH = 12 * 1024 ** 2;
/** Milliseconds for the end: 8 s for answers in flight, and a busy machine. */
const END = 15_000;
/** A run of so many seconds has time for a fault that is slow to be noticed. */
const LONG_RUN = 200;
const ONE_IN = 3;

/** Uses the built bot while Discord, its content and its neighbours fail at random. */
export async function runChaos(plan: ChaosPlan): Promise<ChaosResult> {
  const discord = await Loopback.start();
  discord.gateway.heartbeatInterval = HEARTBEAT_INTERVAL;
  const content = mkdtempSync(join(tmpdir(), 'chaos-'));
  cpSync('content', content, { recursive: true });
  const bot = new Bot(discord, content);
  try {
    await bot.waitFor('Commands were registered.');
    const { msg } = await bot.waitFor('Health and metrics are served at ');
    const healthAddress = /http:\S+\d/.exec(msg)?.[0] ?? '';
    return await spoil(plan, bot, new World({ discord, bot: bot.child, content, healthAddress }));
  } finally {
    bot.child.kill('SIGKILL');
    rmSync(content, { recursive: true });
    await discord.close().catch(() => {});
  }
}

async function spoil({ seed, seconds, print }: ChaosPlan, bot: Bot, world: World) {
  const problems: string[] = [];
  const startedAt = performance.now();
  const report = (problem: string) => {
    const at = Math.round(performance.now() - startedAt) / 1000;
    problems.push(`${at} s: ${problem}`);
    print(`${at} s: PROBLEM: ${problem}`);
  };
  const clock = new HealthClock();
  const traffic = new Traffic(world.discord, new Dice(seed), clock, report);
  const watch = new Watch(bot, world, clock, report);
  const before = await bot.usage();

  const dice = new Dice(seed + 1);
  const end = startedAt + seconds * 1000;
  const slow = seconds >= LONG_RUN ? [dice.pick(SLOW_FAULTS)] : [];
  let faults = 0;
  let logins = 1;
  while (performance.now() < end && !bot.hasEnded) {
    const disturbance = dice.pick(DISTURBANCES);
    print(`${Math.round((performance.now() - startedAt) / 1000)} s: ${disturbance.name}`);
    disturbance.run(world, dice);
    await sleep(dice.between(3500, 5500));
    const chosen = slow.length > 0 && faults > 5 ? slow.splice(0) : choose(dice);
    print(
      `${Math.round((performance.now() - startedAt) / 1000)} s: ${chosen.map(({ name }) => name).join(' + ')}`,
    );
    faults += chosen.length;
    if (chosen.some(({ login }) => login)) logins += 2;
    for (const { run } of chosen) {
      await clock.during(() => run(world, dice)).catch((error: Error) => report(error.message));
    }
  }
  await sleep(4500);
  await traffic.stop();
  await watch.stop();

  const heapGrowth = bot.hasEnded ? 0 : (await bot.usage()).heapUsed - before.heapUsed;
  if (heapGrowth > MOST_GROWTH) report(`The heap grew by ${heapGrowth} bytes.`);
  const { identify } = world.discord.gateway.received;
  if (identify > logins + faults / 4) report(`The bot logged in ${identify} times.`);
  const status = bot.hasEnded ? 'none, since it had ended before' : await bot.end(END);
  if (status !== 0) report(`The exit status after SIGTERM is ${status}.`);
  for (const problem of world.discord.takeProblems()) report(`Discord refused: ${problem}`);
  const { sent, obliged } = traffic;
  return { sent, obliged, faults, logins: identify, heapGrowth, problems };
}

/** One fault that costs a login, or one or two others, one right after the other. */
function choose(dice: Dice): readonly Fault[] {
  const first = dice.pick(FAULTS);
  if (first.login || dice.below(ONE_IN) > 0) return [first];
  return [first, dice.pick(FAULTS.filter(({ login }) => !login))];
}
