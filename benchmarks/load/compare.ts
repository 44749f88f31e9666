import type { Library } from '../../src/interview/model.ts';
import { median, percentile } from '../support/figures.ts';
import { table } from '../support/table.ts';
import { BotProcess, type Usage } from './bot-process.ts';
import { KINDS, type Kind, Mix } from './mix.ts';
import { findPresses, type Press } from './presses.ts';
import { allQuestions } from './questions.ts';
import { keepRate, saturate, type Traffic } from './traffic.ts';

export interface Plan {
  readonly seed: number;
  /** Interactions in a round. */
  readonly count: number;
  readonly rounds: number;
  readonly inFlight: number;
  /** Interactions a second; by default half of what the slower bot achieves when saturated. */
  readonly rate?: number;
  readonly kinds?: readonly Kind[];
  /** No round begins after this many minutes. */
  readonly minutes: number;
}

/** A bot and its results. */
interface Contestant {
  readonly bot: BotProcess;
  readonly presses: ReadonlyMap<string, readonly Press[]>;
  readonly saturated: Round[];
  readonly steady: Round[];
}

interface Round extends Traffic {
  readonly before: Usage;
  readonly after: Usage;
}

/** Questions asked to find buttons to press. */
const LEARNED = 60;

/**
 * Puts the same load on both bots in alternating rounds, each bot first in half of them.
 * @returns a table
 */
export async function compare(library: Library, plan: Plan): Promise<string> {
  const bots = [await BotProcess.start('Verbatim'), await BotProcess.start('constant bot')];
  try {
    return await compareBots(bots, library, plan);
  } finally {
    for (const bot of bots) await bot.stop();
  }
}

async function compareBots(bots: readonly BotProcess[], library: Library, plan: Plan) {
  const { seed, count, rounds, inFlight, minutes, kinds = KINDS } = plan;
  const end = performance.now() + minutes * 60_000;
  const questions = allQuestions(library);
  const every = Math.ceil(questions.length / LEARNED);
  const contestants: Contestant[] = [];
  for (const bot of bots) {
    const asked = questions.filter((_, at) => at % every === 0);
    const presses = await findPresses(bot, asked, seed);
    contestants.push({ bot, presses, saturated: [], steady: [] });
  }

  const play = async (of: 'saturated' | 'steady', round: number, rate: number) => {
    const order = round % 2 === 0 ? contestants : contestants.toReversed();
    for (const contestant of order) {
      const { bot, presses } = contestant;
      const interactions = new Mix(library, seed + round).take(count, presses, kinds);
      const before = await bot.usage({ collect: true });
      const send = bot.discord.send.bind(bot.discord);
      const traffic =
        of === 'saturated'
          ? await saturate(send, interactions, inFlight)
          : await keepRate(send, interactions, rate);
      contestant[of].push({ ...traffic, before, after: await bot.usage({ collect: false }) });
    }
  };

  // A warm-up round that is not counted, in which Node compiles hot code.
  await play('saturated', 0, 0);
  for (const { saturated } of contestants) saturated.length = 0;
  for (let round = 1; round <= rounds && performance.now() < end; round++) {
    await play('saturated', round, 0);
  }
  const slowest = Math.min(...contestants.map(({ saturated }) => throughput(saturated)));
  const rate = Math.round(plan.rate ?? slowest / 2);
  for (let round = 1; round <= rounds && performance.now() < end; round++) {
    await play('steady', round, rate);
  }
  return [
    `${contestants[0]?.saturated.length} and ${contestants[0]?.steady.length} rounds of ${count} interactions (seed ${seed})`,
    '',
    table([
      ['', ...bots.map(({ name }) => name), 'ratio'],
      ...rows(`saturated, ${inFlight} in flight`, contestants, 'saturated'),
      ...rows(`steady, ${rate} a second`, contestants, 'steady'),
    ]),
  ].join('\n');
}

function throughput(rounds: readonly Round[]): number {
  return median(rounds.map(perSecond));
}

function perSecond({ latencies, seconds }: Round): number {
  return latencies.length / seconds;
}

const KIB = 1024;

function rows(title: string, contestants: readonly Contestant[], of: 'saturated' | 'steady') {
  const all = contestants.map((contestant) => contestant[of]);
  const sum = (name: string, value: (round: Round) => number) => [
    `${title}: ${name}`,
    ...all.map((rounds) => String(rounds.reduce((total, round) => total + value(round), 0))),
    '',
  ];
  // The median of the rounds’ ratios: other work on the machine slows both bots of a round.
  const middle = (name: string, value: (round: Round) => number, digits = 2) => {
    const [own = [], other = []] = all.map((rounds) => rounds.map(value));
    const ratios = own.map((each, at) => each / (other[at] ?? Number.NaN));
    return [
      `${title}: ${name}`,
      ...[own, other].map((each) => median(each).toFixed(digits)),
      median(ratios).toFixed(2),
    ];
  };
  const used = (key: keyof Usage) => (round: Round) => round.after[key] - round.before[key];
  const thousands = ({ latencies, failed }: Round) => (latencies.length + failed) / 1000;
  const growth = (name: string, key: 'heapUsed' | 'rss') => [
    `${title}: ${name} growth, KiB per 1,000`,
    ...all.map((rounds) => {
      const first = rounds[0]?.before[key] ?? 0;
      const last = rounds.at(-1)?.before[key] ?? 0;
      const between = rounds.slice(0, -1).reduce((total, round) => total + thousands(round), 0);
      return ((last - first) / KIB / between).toFixed(1);
    }),
    '',
  ];
  return [
    sum('answered', ({ latencies }) => latencies.length),
    sum('failed', ({ failed }) => failed),
    middle('p50 ms', ({ latencies }) => percentile(latencies, 0.5)),
    middle('p99 ms', ({ latencies }) => percentile(latencies, 0.99)),
    [
      `${title}: max ms`,
      ...all.map((rounds) =>
        Math.max(...rounds.map(({ latencies }) => percentile(latencies, 1))).toFixed(2),
      ),
      '',
    ],
    middle('interactions a second', perSecond, 0),
    middle('CPU ms per 1,000', (round) => used('cpu')(round) / thousands(round), 0),
    middle('cores busy', (round) => used('cpu')(round) / 1000 / round.seconds),
    growth('heap', 'heapUsed'),
    growth('resident', 'rss'),
  ];
}
