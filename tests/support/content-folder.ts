import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readLibrary } from '../../src/interview/library/read-library.ts';
import type { Library } from '../../src/interview/model.ts';
import { ContentError, describeProblem } from '../../src/interview/problem.ts';
import { afterwards } from './shared.ts';

export const FRONT_MATTER = `---
title: A talk about bees
interviewee:
  name: Ada Bee
  role: Beekeeper
publisher: The Hive
published_in: The Hive Weekly
language: English
introduction_by: The Hive
---
`;

/** Makes a content folder for one test, or for those that share it: relative path -> content. */
export function contentFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = writeFiles(files);
  afterwards(() => rmSync(folder, { recursive: true }));
  return folder;
}

function writeFiles(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** A library of one interview, `bees`, with this Markdown below its front matter. */
export function libraryOf(markdown: string, companion?: string): Library {
  const folder = writeFiles({
    'bees/interview.md': `${FRONT_MATTER}\n${markdown}`,
    ...(companion !== undefined && { 'bees/companion.yml': companion }),
  });
  try {
    return readLibrary(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The problems of a content folder, each as `file:line: message` with file relative to the folder. */
export function problemsOf(files: Readonly<Record<string, string | Uint8Array>>): string[] {
  const folder = contentFolder(files);
  try {
    readLibrary(folder);
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.problems.map((problem) => describeProblem(problem).replace(`${folder}/`, ''));
  }
}
