/** Seconds that `npm run fuzz` gives each property; undefined in a usual test run. */
const SECONDS = process.env.FUZZ_SECONDS;
/** The seed that a failure printed, to try it again. */
const SEED = process.env.FUZZ_SEED;

/** The seed of a usual run, so that it tries the same cases everywhere. */
const USUAL = 5;
/** How many times the usual cases a long run tries, if the time allows. */
const LONGER = 1000;

/** How many cases a property is tried on: `count` of them, or a long run's with a seed of its own. */
export function cases(count: number) {
  if (SECONDS === undefined) return { numRuns: count, seed: USUAL };
  return {
    numRuns: count * LONGER,
    interruptAfterTimeLimit: Number(SECONDS) * 1000,
    markInterruptAsFailure: false,
    ...(SEED !== undefined && { seed: Number(SEED) }),
  };
}
