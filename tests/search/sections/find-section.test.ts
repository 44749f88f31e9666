import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../../src/interview/library/read-library.ts';
import { findSection } from '../../../src/search/sections/find-section.ts';
import { libraryOf } from '../../support/content-folder.ts';

const library = readLibrary('content');
const numbers = (name: string) => {
  const { outcome, sections } = findSection(library, name);
  return [outcome, ...sections.map(({ section }) => section.number)];
};

test('every section is found by its name, with any quotation marks and capitals', () => {
  for (const { number, heading, slug } of library.interviews[0]?.sections ?? []) {
    const names = [
      heading,
      heading.toUpperCase(),
      heading.replace(/[“”]/g, '"').replace(/’/g, "'"),
      slug,
      String(number),
      `Section ${number}`,
    ];
    for (const name of names) expect(numbers(name)).toEqual(['found', number]);
  }
});

test('every section is found by the start of its name', () => {
  for (const { number, heading } of library.interviews[0]?.sections ?? []) {
    const beginning = heading.slice(0, Math.ceil(heading.length / 2));
    expect(numbers(beginning)).toEqual(['found', number]);
  }
});

test('every section is found with a typo in each long word of its name', () => {
  for (const { number, heading } of library.interviews[0]?.sections ?? []) {
    const slipped = heading.replace(/\p{L}{6,}/gu, (word) => word.slice(0, 2) + word.slice(3));
    expect(slipped).not.toBe(heading.replace(/\p{L}{6,}/gu, ''));
    expect(numbers(slipped)).toEqual(['found', number]);
  }
});

test.each([
  ['flashpoint', 'found', 2],
  ['attack putin', 'found', 4],
  ['substitutes', 'found', 6],
  ['dispute over ukrane', 'found', 7],
  ['peach is not possible', 'found', 3],
  ['the section about provocative moves', 'found', 1],
  ['attack', 'ambiguous', 4, 5],
  ['flash', 'found', 2],
  ['the section on secur guar', 'found', 2],
  ['attack resid', 'found', 4],
  ['pos', 'found', 3],
  ['uk', 'found', 6],
  ['russ', 'found', 1],
  ['x', 'none'],
  ['', 'none'],
  ['???', 'none'],
  ['🐝', 'none'],
  ['recipes', 'none'],
  ['(.*)', 'none'],
])('%j is %s', (name, ...expected) => {
  expect(numbers(name)).toEqual(expected);
});

describe('other interviews', () => {
  const other = libraryOf(
    '## C++\n\nText.\n\n## Müller’s hives\n\nText.\n\n## 和平\n\nText.\n\n## ???\n\nText.',
  );
  test.each([
    ['c++', 1],
    ['muller', 2],
    ['mullers', 2],
    ['和平', 3],
    ['???', 4],
    ['4', 4],
  ])('%s', (name, number) => {
    expect(findSection(other, name).sections.map(({ section }) => section.number)).toEqual([
      number,
    ]);
  });
});

test('a name of a megabyte is harmless', () => {
  expect(findSection(library, 'peace '.repeat(200_000)).outcome).toBe('found');
});

describe('the beginning of a word in a heading', () => {
  const bees = libraryOf(
    '## Honey\n\nText.\n\n## Wild honeycombs\n\nText.\n\n## A wilderness\n\nText.\n\n## Hive\n\nText.',
  );
  const numbersOf = (name: string) =>
    findSection(bees, name).sections.map(({ section }) => section.number);

  test('comes after a whole name, the beginning of a name and whole words', () => {
    expect(numbersOf('honey')).toEqual([1]);
    expect(numbersOf('wild')).toEqual([2]);
  });

  test('comes before a near spelling', () => {
    expect(numbersOf('wildern')).toEqual([3]);
    expect(numbersOf('honeyc')).toEqual([2]);
  });

  test('is ambiguous if several have it', () => {
    const several = libraryOf('## The flashpoint\n\nText.\n\n## A flashlight\n\nText.');
    expect(findSection(several, 'flash')).toMatchObject({
      outcome: 'ambiguous',
      sections: [{ section: { number: 1 } }, { section: { number: 2 } }],
    });
  });

  test('is too little with a single letter', () => {
    expect(numbersOf('h c')).toEqual([]);
  });
});
