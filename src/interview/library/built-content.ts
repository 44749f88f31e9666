import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import type { Library } from '../model.ts';

/** Where building leaves what it has read of the product's own content folder. */
const FILE = fileURLToPath(new URL('../../content.bin', import.meta.url));
/** What reads content: a library that was read by other code is not trusted. */
const READER = fileURLToPath(new URL('..', import.meta.url));

interface Built {
  readonly digest: string;
  readonly library: Library;
}

/** Keeps a library, so that a start need not read its folder again. */
export function writeBuiltContent(folder: string, library: Library, file = FILE): void {
  writeFileSync(file, serialize({ digest: digestOf(folder), library } satisfies Built));
}

/** The library of a folder as building has read it; undefined if a letter of it has changed since. */
export function readBuiltContent(folder: string, file = FILE): Library | undefined {
  try {
    const { digest, library } = deserialize(readFileSync(file)) as Built;
    return digest === digestOf(folder) ? library : undefined;
  } catch {
    // Nothing was built, or a file cannot be read: whoever reads the folder itself tells what is wrong.
    return undefined;
  }
}

/** Names and contents of all files in a content folder, and the code that reads them, as one hash. */
function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const directory of [READER, folder]) {
    const entries = readdirSync(directory, { recursive: true, withFileTypes: true });
    const paths = entries.map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }));
    for (const { entry, path } of paths.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
      const content = entry.isDirectory() ? '' : readFileSync(path, 'base64');
      hash.update(JSON.stringify([path.slice(directory.length), content]));
    }
  }
  return hash.digest('hex');
}
