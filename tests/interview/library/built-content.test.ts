import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  readBuiltContent,
  writeBuiltContent,
} from '../../../src/interview/library/built-content.ts';
import { readLibrary } from '../../../src/interview/library/read-library.ts';
import { contentFolder, FRONT_MATTER } from '../../support/content-folder.ts';

const INTERVIEW = `${FRONT_MATTER}\nHello.\n\n## Bees\n\nThey hum.\n`;
const COMPANION = 'names:\n  - [bee, honey fly]\nquestions:\n  "1.1":\n    - What do they do?\n';

/** A content folder that was built, and where its library was kept. */
function build() {
  const folder = contentFolder({
    'bees/interview.md': INTERVIEW,
    'bees/companion.yml': COMPANION,
  });
  const file = join(contentFolder({}), 'content.bin');
  writeBuiltContent(folder, readLibrary(folder), file);
  return { folder, file };
}

test('built content equals what is read', () => {
  const { folder, file } = build();
  expect(readBuiltContent(folder, file)).toEqual(readLibrary(folder));
});

test.each<[string, (folder: string) => void]>([
  ['a letter', (folder) => writeFileSync(join(folder, 'bees/interview.md'), `${INTERVIEW}!`)],
  ['the companion', (folder) => writeFileSync(join(folder, 'bees/companion.yml'), '')],
  ['a name', (folder) => renameSync(join(folder, 'bees'), join(folder, 'wasps'))],
  ['an empty folder', (folder) => mkdirSync(join(folder, 'ants'))],
  ['another file', (folder) => writeFileSync(join(folder, 'bees/notes.md'), '')],
])('after a change of %s it is not used', (_, change) => {
  const { folder, file } = build();
  change(folder);
  expect(readBuiltContent(folder, file)).toBeUndefined();
});

test('missing or broken built content is not used', () => {
  const { folder, file } = build();
  expect(readBuiltContent(join(folder, 'none'), file)).toBeUndefined();
  expect(readBuiltContent(folder, `${file}.none`)).toBeUndefined();
  writeFileSync(file, '{');
  expect(readBuiltContent(folder, file)).toBeUndefined();
});
