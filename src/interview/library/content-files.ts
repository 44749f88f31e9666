import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readRegularFile } from '../files/read-file.ts';

export const INTERVIEW_FILE = 'interview.md';
export const COMPANION_FILE = 'companion.yml';

/** The maximum file size in bytes. 4 MB of text are 700,000 words, which take about 4 s to read. */
const MOST_BYTES = { [INTERVIEW_FILE]: 4_000_000, [COMPANION_FILE]: 2_000_000 };

/** The files that are read in an interview's folder; no other file is opened. */
export type ContentFile = keyof typeof MOST_BYTES;

/** Whether a file of an interview's folder is read. */
export function isContentFile(name: string): name is ContentFile {
  return Object.hasOwn(MOST_BYTES, name);
}

/** The bytes of a file of an interview's folder. @throws {UnreadableFile} */
export function readContentFile(folder: string, name: ContentFile): Buffer {
  return readRegularFile(join(folder, name), MOST_BYTES[name]);
}

/** The names in a folder, without hidden ones, in order. */
export function listFolder(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .toSorted();
}
