import { InteractionType } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { KINDS, Mix } from '../../benchmarks/load/mix.ts';
import { readLibrary } from '../../src/interview/library/read-library.ts';

const library = readLibrary('content');
const withoutPresses = KINDS.filter((kind) => kind !== 'press');
const take = (seed: number) => new Mix(library, seed).take(200, new Map(), withoutPresses);

test('the same seed gives the same interactions, and another seed different ones', () => {
  expect(take(1)).toEqual(take(1));
  expect(take(1)).not.toEqual(take(2));
});

test('two thirds of the interactions are keystrokes', () => {
  const types = new Mix(library, 1).take(10_000, new Map(), withoutPresses).map(({ type }) => type);
  const share =
    types.filter((type) => type === InteractionType.ApplicationCommandAutocomplete).length /
    types.length;
  expect(share).toBeCloseTo(66 / 88, 1);
});

test('many people use the bot in many places', () => {
  const actors = new Set(take(1).map((each) => JSON.stringify(Object.values(each).at(-1))));
  expect(actors.size).toBeGreaterThan(150);
});
