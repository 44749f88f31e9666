import { afterAll, beforeAll, onTestFinished } from 'vitest';

type CleanUp = () => unknown;

/** Where to put what must be cleaned up, while something is started for several tests. */
let collected: CleanUp[] | undefined;

/** Cleans up after the test, or after the tests that share what is being started. */
export function afterwards(cleanUp: CleanUp): void {
  if (collected === undefined) onTestFinished(async () => void (await cleanUp()));
  else collected.push(cleanUp);
}

/** Starts something once for all tests of a file or a `describe`; returns what gives it to a test. */
export function shared<Value>(start: () => Promise<Value>): () => Value {
  const started: Value[] = [];
  const cleanUps: CleanUp[] = [];
  beforeAll(async () => {
    collected = cleanUps;
    try {
      started.push(await start());
    } finally {
      collected = undefined;
    }
  });
  afterAll(async () => {
    for (const cleanUp of cleanUps.toReversed()) await cleanUp();
  });
  return () => {
    const [value] = started;
    if (value === undefined) throw new Error('It has not been started.');
    return value;
  };
}
