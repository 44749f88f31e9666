import type { Bot } from './bot.ts';
import type { HealthClock } from './health-clock.ts';
import type { World } from './world.ts';

/** Milliseconds: between two questions whether the bot lives, and for the answer. */
const EVERY = 1000;
const ANSWER = 2500;
/** Milliseconds that this process may be late before what it sees is no longer the bot's fault. */
const STALL = 400;
const TICK = 100;

/** Watches over the bot's process: that it lives, says so in time, and finds nothing unexpected. */
export class Watch {
  readonly #timers: NodeJS.Timeout[];
  #asking: Promise<void> = Promise.resolve();
  readonly #bot: Bot;
  readonly #world: World;
  readonly #report: (problem: string) => void;

  constructor(bot: Bot, world: World, clock: HealthClock, report: (problem: string) => void) {
    this.#bot = bot;
    this.#world = world;
    this.#report = report;
    bot.child.once('exit', (status, signal) => {
      if (signal !== 'SIGTERM' && status !== 0) report(`The bot ended with ${status ?? signal}.`);
    });
    let last = performance.now();
    const ask = () => {
      this.#asking = this.#isAlive(clock);
    };
    const tick = () => {
      const now = performance.now();
      if (now - last > TICK + STALL) clock.stalled();
      last = now;
    };
    this.#timers = [setInterval(ask, EVERY), setInterval(tick, TICK)];
  }

  /** Ends, and sees what the bot says of itself. */
  async stop(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    await this.#asking;
    if (this.#bot.hasEnded) return;
    const { status } = await fetch(`${this.#world.healthAddress}/readyz`);
    if (status !== 200) this.#report(`/readyz says ${status} at the end.`);
    for (const { level, msg, err } of this.#bot.lines) {
      const isExpected = msg.startsWith('Content has problems');
      if (level >= 50 && !isExpected) this.#report(`The log says: ${msg} ${err?.stack ?? ''}`);
    }
    if (this.#bot.strayOutput !== '') this.#report(`Stray output: ${this.#bot.strayOutput}`);
  }

  async #isAlive(clock: HealthClock): Promise<void> {
    const isObliged = clock.obligation();
    try {
      const signal = AbortSignal.timeout(ANSWER);
      const { status } = await fetch(`${this.#world.healthAddress}/livez`, { signal });
      if (status !== 200) this.#report(`/livez says ${status}.`);
    } catch (error) {
      if (isObliged()) this.#report(`/livez did not answer: ${error}.`);
    }
  }
}
