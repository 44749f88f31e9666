import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../../src/interview/library/read-content.ts';
import { readLibrary } from '../../../src/interview/library/read-library.ts';
import { contentFolder } from '../../support/content-folder.ts';

test('reading content gives its library', async () => {
  expect(await readContent('content')).toEqual({ library: readLibrary('content') });
});

test('each problem is one string, with its file and, if it has one, its line', async () => {
  const folder = contentFolder({ 'bees/interview.md': 'Text.', 'ants/notes.txt': '' });
  expect(await readContent(folder)).toEqual({
    problems: [
      expect.stringContaining(`${folder}/ants: There is no interview.md`),
      expect.stringMatching(/bees\/interview\.md:1: ./),
    ],
  });
  const none = join(folder, 'none');
  expect(await readContent(none)).toEqual({
    problems: [`${none}: The content folder does not exist. Make it, or name another one.`],
  });
});
