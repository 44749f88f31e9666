import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Backoff, requestedPause } from '../../src/runtime/backoff.ts';

const OPTIONS = { first: 100, longest: 1600 };

test('pauses double up to the longest, and half of each is random', () => {
  const backoff = new Backoff(OPTIONS);
  for (const longest of [100, 200, 400, 800, 1600, 1600]) {
    const pause = backoff.next();
    expect(pause).toBeGreaterThanOrEqual(longest / 2);
    expect(pause).toBeLessThanOrEqual(longest);
  }
  backoff.reset();
  expect(backoff.next()).toBeLessThanOrEqual(100);
});

test('two of them do not pause alike', () => {
  const pauses = Array.from({ length: 20 }, () => new Backoff(OPTIONS).next());
  expect(new Set(pauses).size).toBeGreaterThan(10);
});

test('the pause is never shorter than the other side asks, up to an hour', () => {
  const requested = fc.oneof(fc.integer({ min: 0 }), fc.double({ min: 0, noNaN: true }));
  fc.assert(
    fc.property(requested, fc.nat(100), (asked, failures) => {
      const backoff = new Backoff(OPTIONS);
      for (let n = 0; n < failures; n++) backoff.next();
      const pause = backoff.next(asked);
      expect(pause).toBeGreaterThanOrEqual(Math.min(asked, 3_600_000));
      expect(pause).toBeLessThanOrEqual(3_600_000);
    }),
  );
});

test('an error says how long to wait, or nothing', () => {
  const withPause = (retryAfter: unknown) => Object.assign(new Error('no'), { retryAfter });
  expect(requestedPause(withPause(250))).toBe(250);
  for (const error of [
    new Error('no'),
    withPause(Number.NaN),
    withPause(-1),
    withPause('1'),
    null,
  ]) {
    expect(requestedPause(error)).toBe(0);
  }
});
