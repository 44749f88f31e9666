import fc from 'fast-check';
import { expect, test } from 'vitest';
import { identifyWait } from '../../../src/discord/gateway/pace-identifies.ts';

const DAY = 24 * 60 * 60 * 1000;

test('a few restarts need no wait', () => {
  const limit = { total: 1000, max_concurrency: 1, reset_after: DAY };
  for (const remaining of [1000, 999, 950, 910]) {
    expect(identifyWait({ ...limit, remaining })).toBe(0);
  }
  expect(identifyWait({ ...limit, remaining: 500 })).toBeGreaterThan(30_000);
});

test('the last login waits until the limit is reset', () => {
  const limit = { total: 1000, remaining: 1, max_concurrency: 1, reset_after: 12_345 };
  expect(identifyWait(limit)).toBe(12_345);
});

test('an unused limit needs no wait, however low it is', () => {
  const limit = { max_concurrency: 1, reset_after: DAY };
  expect(identifyWait({ ...limit, total: 1, remaining: 1 })).toBe(0);
  expect(identifyWait({ ...limit, total: 1000, remaining: 1000 })).toBe(0);
});

test('no crash loop, however fast, uses up a day’s logins', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 10, max: 5000 }),
      fc.integer({ min: 0, max: 60_000 }),
      (total, pauseBetween) => {
        let remaining = total;
        for (let now = 0; now < DAY; ) {
          const wait = identifyWait({
            total,
            remaining,
            max_concurrency: 1,
            reset_after: DAY - now,
          });
          now += wait + pauseBetween + 1000;
          if (now < DAY) remaining--;
        }
        expect(remaining).toBeGreaterThan(0);
      },
    ),
    { numRuns: 50 },
  );
});
