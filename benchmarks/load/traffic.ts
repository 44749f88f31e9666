import type { Interaction, Outcome } from './lean-discord.ts';

/** The outcome of a batch of interactions. */
export interface Traffic {
  /** Milliseconds from dispatch to response of those that were answered. */
  readonly latencies: readonly number[];
  /** Not answered in time, or with an error. */
  readonly failed: number;
  readonly seconds: number;
}

type Send = (interaction: Interaction) => Promise<Outcome>;

/** How the bot's message for an unexpected error begins. */
const ERROR = 'Something went wrong';

/** Keeps this many interactions in flight until all are answered, so that the bot is never idle. */
export async function saturate(
  send: Send,
  interactions: readonly Interaction[],
  inFlight: number,
): Promise<Traffic> {
  const log = new TrafficLog();
  const queue = interactions.values();
  const worker = async () => {
    for (const interaction of queue) log.add(await send(interaction));
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return log.finish();
}

/** Sends interactions at a steady rate a second, whether or not earlier ones were answered. */
export async function keepRate(
  send: Send,
  interactions: readonly Interaction[],
  rate: number,
): Promise<Traffic> {
  const log = new TrafficLog();
  const answers: Promise<void>[] = [];
  const start = performance.now();
  for (const [at, interaction] of interactions.entries()) {
    const early = start + (at * 1000) / rate - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    answers.push(send(interaction).then((outcome) => log.add(outcome)));
  }
  await Promise.all(answers);
  return log.finish();
}

class TrafficLog {
  readonly #start = performance.now();
  readonly #latencies: number[] = [];
  #failed = 0;

  add({ latency, body }: Outcome): void {
    if (latency === undefined || body.includes(ERROR)) this.#failed++;
    else this.#latencies.push(latency);
  }

  finish(): Traffic {
    return {
      latencies: this.#latencies,
      failed: this.#failed,
      seconds: (performance.now() - this.#start) / 1000,
    };
  }
}
