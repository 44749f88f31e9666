import { expect, test } from 'vitest';
import { readLibrary } from '../../src/interview/read-library.ts';
import { completeSection } from '../../src/terminal/prompt.ts';

const library = readLibrary('content');

test('Tab completes a section’s name without minding case and quotation marks', () => {
  expect(completeSection(library, 'the flash')[0]).toEqual([
    '“The flashpoint will be the issue of security guarantees”',
  ]);
  expect(completeSection(library, 'the')[0]).toHaveLength(4);
  expect(completeSection(library, 'bees')[0]).toEqual([]);
});
