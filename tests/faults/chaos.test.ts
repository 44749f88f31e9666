import { expect, test } from 'vitest';
import { runChaos } from '../../benchmarks/chaos/run-chaos.ts';

test('a few seconds of chaos find nothing: npm run chaos takes minutes', async () => {
  const { problems, obliged, faults } = await runChaos({ seed: 4, seconds: 5, print: () => {} });
  expect(problems).toEqual([]);
  expect(obliged).toBeGreaterThan(20);
  expect(faults).toBeGreaterThan(0);
});
