import { expect, test } from 'vitest';
import { readLibrary } from '../../src/interview/library/read-library.ts';
import { findSection } from '../../src/search/sections/find-section.ts';
import { completeSection, isSectionName } from '../../src/terminal/prompt.ts';

const library = readLibrary('content');

test('Tab completes a section’s name, ignoring case and quotation marks', () => {
  const completionsOf = (line: string) => completeSection(library, line)[0];
  expect(completionsOf('the flash')).toEqual([
    'the flashpoint will be the issue of security guarantees',
  ]);
  expect(completionsOf('“The attack on putin’s')).toEqual(['“The attack on putin’s residence']);
  expect(completionsOf('the')).toHaveLength(4);
  expect(completionsOf('bees')).toEqual([]);
});

test('a completed name is spelt as in the interview', () => {
  for (const { heading, number } of library.interviews[0]?.sections ?? []) {
    const [completion = ''] = completeSection(library, heading.slice(0, 8))[0];
    expect(findSection(library, completion).sections[0]?.section.number).toBe(number);
    expect(isSectionName(library, completion)).toBe(true);
  }
  expect(isSectionName(library, 'attack')).toBe(false);
});
