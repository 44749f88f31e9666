import { expect, test } from 'vitest';
import { fitLine, median, percentile } from '../../benchmarks/support/figures.ts';

test('a percentile is the nearest rank', () => {
  const values = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect([0.5, 0.99, 1].map((share) => percentile(values, share))).toEqual([50, 99, 100]);
  expect(percentile([], 0.5)).toBeNaN();
});

test('the median of an even number of values is the mean of the middle two', () => {
  expect(median([4, 1, 3])).toBe(3);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

test('fitLine recovers a line from its own points, and reports an error for others', () => {
  expect(fitLine([0, 1, 2, 3].map((x) => [x, 5 + 2 * x]))).toEqual({ slope: 2, error: 0 });
  const { slope, error } = fitLine([0, 1, 2, 3, 4, 5].map((x) => [x, x % 2]));
  expect(Math.abs(slope)).toBeLessThan(error);
});
