import { expect, test } from 'vitest';
import { AliasFinder } from '../../../src/search/index/aliases.ts';
import { stem } from '../../../src/search/language/stem.ts';
import { tokenise } from '../../../src/search/language/tokenise.ts';

const finder = new AliasFinder(
  [
    ['US', 'the White House'],
    ['house', 'home'],
    ['Europe', 'European Union'],
  ],
  10,
);
const find = (text: string) => finder.find(tokenise(text).map(({ word }) => stem(word)));

test('finds words and phrases, the longest first, in any inflection', () => {
  expect(find('The White House and homes in the European Union')).toEqual([
    { group: 10, start: 0, end: 3 },
    { group: 11, start: 4, end: 5 },
    { group: 12, start: 7, end: 9 },
  ]);
});

test('part of a phrase is not the phrase', () => {
  expect(find('the white wall of the European')).toEqual([]);
});
