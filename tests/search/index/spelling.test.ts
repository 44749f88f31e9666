import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Spelling } from '../../../src/search/index/spelling.ts';

const words = ['territory', 'guarantees', 'peace', 'putin', 'nato', 'drone', 'drones'];
const spelling = new Spelling(new Map(words.map((word, index) => [word, index + 1])));

test.each([
  ['teritory', 'territory'],
  ['terrritory', 'territory'],
  ['garantes', 'guarantees'],
  ['guaranteees', 'guarantees'],
  ['paece', 'peace'],
  ['puttin', 'putin'],
  ['ntao', 'nato'],
])('%s is corrected to %s', (typed, meant) => {
  expect(spelling.nearest(typed)).toBe(meant);
});

test('of two words equally near, the more frequent wins', () => {
  expect(spelling.nearest('dronez')).toBe('drones');
});

test.each(['', 'nat', 'paecce', 'norway', 'gwarentiez'])(
  '%j is too far from every word',
  (typed) => {
    expect(spelling.nearest(typed)).toBeUndefined();
  },
);

test('any single typo in a word of five or more letters is corrected', () => {
  const long = fc.constantFrom(
    ...words.filter((word) => word.length >= 5 && !word.startsWith('drone')),
  );
  fc.assert(
    fc.property(long, fc.nat(), fc.constantFrom('drop', 'double', 'swap'), (word, at, slip) => {
      const index = at % (word.length - 1);
      const [a = '', b = ''] = [word[index], word[index + 1]];
      const middle = { drop: b, double: a + a + b, swap: b + a }[slip];
      expect(spelling.nearest(word.slice(0, index) + middle + word.slice(index + 2))).toBe(word);
    }),
  );
});
