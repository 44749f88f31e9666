import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';

const MEGABYTE = 1_000_000;
/** Bytes that are read at once, at least. */
const LEAST_CHUNK = 65_536;

/** Why a file is not read, and the remedy, in sentences. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}

/**
 * The bytes of a regular file, or of one that a link leads to. Never waits: a named pipe, a device or a
 * socket is not even opened, and a file that is too large is not read.
 * @param most bytes that it may have
 * @throws {UnreadableFile}
 */
export function readRegularFile(path: string, most: number): Buffer {
  expectRegular(statOf(path), most);
  // A file may be exchanged in between: what was opened counts, and opening waits for nobody.
  const { O_RDONLY, O_NONBLOCK = 0, O_NOCTTY = 0 } = constants;
  const file = attempt(() => openSync(path, O_RDONLY | O_NONBLOCK | O_NOCTTY));
  try {
    const stats = attempt(() => fstatSync(file));
    expectRegular(stats, most);
    return attempt(() => readAll(file, stats.size, most));
  } finally {
    closeSync(file);
  }
}

/** What a path leads to. @throws {UnreadableFile} where that is nothing, or a link back to itself */
export function statOf(path: string): Stats {
  return attempt(() => statSync(path));
}

/** What kind of file this is, other than a regular one. */
function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return 'a folder';
  if (stats.isFIFO()) return 'a named pipe';
  if (stats.isSocket()) return 'a socket';
  return 'a device';
}

function expectRegular(stats: Stats, most: number): void {
  if (!stats.isFile()) {
    throw new UnreadableFile(
      `This is ${kindOf(stats)}, not a file. Replace it with a file of text.`,
    );
  }
  if (stats.size > most) throw tooLarge(stats.size, most);
}

function tooLarge(size: number, most: number): UnreadableFile {
  const has = Math.ceil(size / MEGABYTE);
  return new UnreadableFile(
    `The file has ${has} MB, and ${most / MEGABYTE} MB is the most that is read. Shorten or part it.`,
  );
}

/** Reads to the end, also of a file that grows meanwhile or does not say how long it is. */
function readAll(file: number, size: number, most: number): Buffer {
  const bytes = Buffer.alloc(Math.max(LEAST_CHUNK, Math.min(size, most) + 1));
  const chunks: Buffer[] = [];
  let total = 0;
  for (;;) {
    const read = readSync(file, bytes);
    if (read === 0) return Buffer.concat(chunks);
    total += read;
    if (total > most) throw tooLarge(total, most);
    chunks.push(Buffer.from(bytes.subarray(0, read)));
  }
}

function attempt<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile(reasonOf(error));
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT')
    return 'Nothing is here: a link that leads nowhere, or a file just removed.';
  if (code === 'ELOOP')
    return 'This link leads back to itself. Replace it with what it should lead to.';
  return `It cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
}
