import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { statOf } from '../files/read-file.ts';
import type { Library } from '../model.ts';
import { isContentFile, listFolder, readContentFile } from './content-files.ts';

/** Where the build stores the library read from the product's own content folder. */
const FILE = fileURLToPath(new URL('../../content.bin', import.meta.url));
/** The code that reads content: a library read by other code is not trusted. */
const READER = fileURLToPath(new URL('..', import.meta.url));

interface Built {
  readonly digest: string;
  readonly library: Library;
}

/** Stores a library, so that startup need not read its folder again. */
export function writeBuiltContent(folder: string, library: Library, file = FILE): void {
  writeFileSync(file, serialize({ digest: digestOf(folder), library } satisfies Built));
}

/** The library of a folder as read by the build; undefined if anything has changed since. */
export function readBuiltContent(folder: string, file = FILE): Library | undefined {
  try {
    const { digest, library } = deserialize(readFileSync(file)) as Built;
    return digest === digestOf(folder) ? library : undefined;
  } catch {
    // Nothing was built, or a file cannot be read: reading the folder itself will report the
    // problem.
    return undefined;
  }
}

/**
 * One hash of everything that reading a content folder depends on, including the code that reads
 * it. Like reading, it opens no other files, and only regular ones that are not too large.
 * @throws if something cannot be read
 */
function digestOf(folder: string): string {
  const hash = createHash('sha256');
  const add = (...parts: readonly string[]) => hash.update(JSON.stringify(parts));
  const code = readdirSync(READER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const path of code.toSorted()) {
    add(path.slice(READER.length), readFileSync(path, 'base64'));
  }
  for (const name of listFolder(folder)) {
    const path = join(folder, name);
    if (!statOf(path).isDirectory()) {
      add(name);
      continue;
    }
    const files = listFolder(path);
    add(name, ...files);
    for (const file of files) {
      if (isContentFile(file)) add(file, readContentFile(path, file).toString('base64'));
    }
  }
  return hash.digest('hex');
}
