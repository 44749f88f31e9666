import { randomNumbers } from '../support/typos.ts';

/** Random choices; the same seed gives the same ones. */
export class Dice {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = randomNumbers(seed);
  }

  /** A number of this range. */
  between(least: number, most: number): number {
    return least + this.#random() * (most - least);
  }

  /** A whole number below this. */
  below(count: number): number {
    return Math.floor(this.#random() * count);
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item;
  }
}
