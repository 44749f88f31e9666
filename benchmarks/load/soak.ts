import type { Library } from '../../src/interview/model.ts';
import { fitLine } from '../support/figures.ts';
import { BotProcess } from './bot-process.ts';
import { Mix } from './mix.ts';
import { findPresses } from './presses.ts';
import { allQuestions } from './questions.ts';
import { saturate } from './traffic.ts';

export interface SoakPlan {
  readonly seed: number;
  /** Interactions in all. */
  readonly count: number;
  readonly inFlight: number;
  readonly minutes: number;
}

/** How often the heap is sampled. */
const SAMPLES = 40;
/** Two-sided 95% of Student’s t for some twenty samples. */
const T = 2.1;
const MIB = 1024 ** 2;

/** Uses Verbatim for a long time and prints how its heap grows after garbage collections. */
export async function soak(library: Library, plan: SoakPlan, print: (line: string) => void) {
  const bot = await BotProcess.start('Verbatim');
  try {
    await soakBot(bot, library, plan, print);
  } finally {
    await bot.stop();
  }
}

async function soakBot(
  bot: BotProcess,
  library: Library,
  { seed, count, inFlight, minutes }: SoakPlan,
  print: (line: string) => void,
) {
  const end = performance.now() + minutes * 60_000;
  const presses = await findPresses(bot, allQuestions(library).slice(0, 60), seed);
  const mix = new Mix(library, seed);
  const send = bot.discord.send.bind(bot.discord);
  const samples: (readonly [thousands: number, heap: number])[] = [];
  let answered = 0;
  let failed = 0;
  print('interactions  heap MiB  resident MiB');
  while (answered + failed < count && performance.now() < end) {
    const interactions = mix.take(Math.ceil(count / SAMPLES), presses);
    const traffic = await saturate(send, interactions, inFlight);
    answered += traffic.latencies.length;
    failed += traffic.failed;
    const { heapUsed, rss } = await bot.usage({ collect: true });
    samples.push([(answered + failed) / 1000, heapUsed]);
    print(
      [
        String(answered + failed).padStart(12),
        (heapUsed / MIB).toFixed(3).padStart(9),
        (rss / MIB).toFixed(1).padStart(13),
      ].join(' '),
    );
  }
  const { slope, error } = fitLine(samples.slice(Math.floor(samples.length / 2)));
  const sure = Math.abs(slope) > T * error;
  print(
    `Answered ${answered}, failed ${failed}. Over the second half the heap grew by ${slope.toFixed(0)} ± ${(T * error).toFixed(0)} bytes per 1,000 interactions, which ${sure ? 'differs' : 'does not differ'} from zero.`,
  );
}
