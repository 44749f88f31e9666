/** Milliseconds that Discord has been healthy for before the bot must answer. */
const GRACE = 3000;

/** Knows when Discord was healthy. */
export class HealthClock {
  #faults = 0;
  #healthySince = performance.now();
  /** Counts faults, so that one that began meanwhile is noticed. */
  #spells = 0;

  /** Notes a fault until this is over. */
  async during(fault: () => Promise<void>): Promise<void> {
    this.#faults++;
    this.#spells++;
    try {
      await fault();
    } finally {
      this.#faults--;
      this.#healthySince = performance.now();
    }
  }

  /** Notes that this very process was too busy to be Discord. */
  stalled(): void {
    this.#spells++;
    this.#healthySince = performance.now();
  }

  /**
   * Whether what is sent now must be answered; asked again when it is settled, since a fault may
   * have begun meanwhile.
   */
  obligation(): () => boolean {
    const mustAnswer = this.#faults === 0 && performance.now() - this.#healthySince >= GRACE;
    const spells = this.#spells;
    return () => mustAnswer && this.#spells === spells;
  }
}
