/** Length of the short input. */
const SMALL = 1000;
/** How many times longer the long input is. */
const FACTOR = 8;
const ROUNDS = 3;
/** Whole measurements that are tried before growth is believed: a busy machine makes one look worse. */
const TRIES = 4;

/** Between a time that grows as the length, 1, and one that grows as its square, 2. */
export const MOST_GROWTH = 1.5;

/**
 * How the time of a run grows with the length of its input: the power of the length. The best of
 * several measurements counts.
 * @param input the worst input of about this length
 */
export function growth<Input>(
  input: (length: number) => Input,
  run: (input: Input) => unknown,
): number {
  const short = input(SMALL);
  const long = input(SMALL * FACTOR);
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < TRIES && least > MOST_GROWTH; time++) {
    const quick = best(() => run(short));
    least = Math.min(least, Math.log(best(() => run(long)) / quick) / Math.log(FACTOR));
  }
  return least;
}

function best(run: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) least = Math.min(least, timeOf(run));
  return least;
}

/** Milliseconds of one run. */
export function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
