import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';

const MEGABYTE = 1_000_000;
/** The minimum number of bytes to read at once. */
const LEAST_CHUNK = 65_536;

/** Why a file is not read, and the remedy. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}

/**
 * The bytes of a regular file, or of one behind a link. Never blocks: a named pipe, a device or a
 * socket is not even opened, and a file that is too large is not read.
 * @param most the maximum size in bytes
 * @throws {UnreadableFile}
 */
export function readRegularFile(path: string, most: number): Buffer {
  expectRegular(statOf(path), most);
  // The file may be replaced in between, so the opened one is checked again. Opening never blocks.
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

/** What a path leads to. @throws {UnreadableFile} if that is nothing, or a link back to itself */
export function statOf(path: string): Stats {
  return attempt(() => statSync(path));
}

/** The kind of a file that is not a regular one. */
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

/** Reads to the end, even if a file grows meanwhile or does not report its length. */
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
