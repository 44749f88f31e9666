/** Microseconds of the processor that a measurement takes at least: its clock ticks in single ones. */
const LEAST_TIME = 50;
/** Length of the short input. */
const SMALL = 1000;
/** How many times longer the long input is. */
const FACTOR = 8;
const ROUNDS = 3;
/** Whole measurements that are tried before growth is believed: compiling in the meantime makes one look worse. */
const TRIES = 4;

/** Between a time that grows as the length, 1, and one that grows as its square, 2. */
export const MOST_GROWTH = 1.5;

/**
 * How the time of a run grows with the length of its input: the power of the length. The best of
 * several measurements counts, and none is made after one that is good enough.
 * @param input the worst input of about this length
 * @param enough growth that need not be measured any better
 */
export function growth<Input>(
  input: (length: number) => Input,
  run: (input: Input) => unknown,
  enough = MOST_GROWTH,
): number {
  const short = input(SMALL);
  const long = input(SMALL * FACTOR);
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < TRIES && least >= MOST_GROWTH; time++) {
    const times = repetitions(() => run(short));
    const quick = Math.min(
      ...Array.from({ length: ROUNDS }, () => processorTime(() => run(short), times)),
    );
    for (let round = 0; round < ROUNDS && least >= enough; round++) {
      const slow = processorTime(() => run(long), times);
      least = Math.min(least, Math.log(Math.max(1, slow) / Math.max(1, quick)) / Math.log(FACTOR));
    }
  }
  return least;
}

/** How often something must run to take long enough to be measured. */
function repetitions(run: () => unknown): number {
  let times = 1;
  while (processorTime(run, times) < LEAST_TIME) times *= 2;
  return times;
}

/** Microseconds of the processor for some runs; unlike time on the clock, whatever else it does. */
function processorTime(run: () => unknown, times: number): number {
  const start = process.cpuUsage();
  for (let time = 0; time < times; time++) run();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

/** Milliseconds of one run. */
export function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
