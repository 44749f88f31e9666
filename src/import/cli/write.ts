import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../refusal.ts';

/** The two files of an interview. */
export interface Files {
  readonly interview: string;
  readonly companion: string;
}

/**
 * Where the interview is going to stand.
 * @throws {Refusal} where there is something already
 */
export function freeFolder(content: string, slug: string): string {
  const folder = join(content, slug);
  if (existsSync(folder)) {
    throw new Refusal(
      `There is an interview in ${folder} already, and nothing is overwritten. Give another --slug, or remove it.`,
    );
  }
  return folder;
}

/** Writes a new interview; what exists is never overwritten. */
export function writeInterview(folder: string, { interview, companion }: Files): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'interview.md');
  writeFileSync(file, interview, { flag: 'wx' });
  writeFileSync(join(folder, 'companion.yml'), companion, { flag: 'wx' });
  return file;
}
