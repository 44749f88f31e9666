import type { Loopback } from '../../loopback/loopback.ts';
import type { Dice } from './dice.ts';
import type { HealthClock } from './health-clock.ts';
import { interact } from './people.ts';

/** Milliseconds between two interactions. */
const PAUSE = 25;

/** People who use the bot all the time, and who are answered whenever Discord is healthy. */
export class Traffic {
  sent = 0;
  obliged = 0;
  readonly #timer: NodeJS.Timeout;
  readonly #waiting = new Set<Promise<void>>();

  constructor(
    discord: Loopback,
    dice: Dice,
    clock: HealthClock,
    report: (problem: string) => void,
  ) {
    this.#timer = setInterval(() => {
      this.sent++;
      const isObliged = clock.obligation();
      const waiting = interact(discord, dice).then(({ failed, type }) => {
        if (!isObliged()) return;
        this.obliged++;
        if (type === undefined) report(`An interaction was not answered: ${failed}.`);
      });
      this.#waiting.add(waiting);
      void waiting.finally(() => this.#waiting.delete(waiting));
    }, PAUSE);
  }

  /** Sends no more, and waits for what is under way. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await Promise.all(this.#waiting);
  }
}
