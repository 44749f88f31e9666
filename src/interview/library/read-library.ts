import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { slug as slugify } from 'github-slugger';
import { EMPTY_COMPANION, readCompanion } from '../companion/companion.ts';
import { decodeText } from '../files/decode-text.ts';
import type { Interview, Library } from '../model.ts';
import { ContentError, type Problem, ProblemList } from '../problem.ts';
import { readInterview } from '../text/read-interview.ts';

const INTERVIEW_FILE = 'interview.md';
const COMPANION_FILE = 'companion.yml';
/** Longest short name: with a section's number it must fit what Discord sends back of a choice. */
const LONGEST_SLUG = 80;

/**
 * Reads every interview of a content folder: `<folder>/<interview>/interview.md`, with its `companion.yml`.
 * @throws {ContentError} with every problem of every file, where there is any
 */
export function readLibrary(folder: string): Library {
  const names = interviewFolders(folder);
  const problems: Problem[] = [];
  const interviews: Interview[] = [];
  const folderOf = new Map<string, string>();
  for (const name of names) {
    const path = join(folder, name);
    const slug = slugify(name.normalize('NFC').trim());
    const clash = folderOf.get(slug);
    if (slug === '') {
      problems.push({ file: path, message: 'The folder needs a letter or a digit in its name.' });
    } else if (slug.length > LONGEST_SLUG) {
      problems.push({
        file: path,
        message: `The folder’s name is too long. Shorten it to ${LONGEST_SLUG} letters at most.`,
      });
    } else if (clash !== undefined) {
      problems.push({
        file: path,
        message: `This folder and “${clash}” would both be called “${slug}”. Rename one of them.`,
      });
    }
    folderOf.set(slug, name);
    const interview = readInterviewFolder(path, slug, problems);
    if (interview !== undefined) interviews.push(interview);
  }
  if (problems.length > 0) throw new ContentError(problems);
  return { interviews: interviews.toSorted((a, b) => (a.slug < b.slug ? -1 : 1)) };
}

function interviewFolders(folder: string): string[] {
  const fail = (message: string): never => {
    throw new ContentError([{ file: folder, message }]);
  };
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats === undefined) fail('The content folder does not exist. Make it, or name another one.');
  else if (!stats.isDirectory()) fail('This is a file. Name the folder that holds the interviews.');
  const names = listFolder(folder, fail)
    .filter((name) => isFolder(join(folder, name)))
    .toSorted();
  if (names.length === 0) {
    fail(`There is no interview here. Add one as <name>/${INTERVIEW_FILE} in this folder.`);
  }
  return names;
}

function readInterviewFolder(
  path: string,
  slug: string,
  problems: Problem[],
): Interview | undefined {
  const report = (message: string, file = path) => problems.push({ file, message });
  const files = listFolder(path, report);
  for (const file of files) {
    if (/\.(?:md|ya?ml)$/i.test(file) && file !== INTERVIEW_FILE && file !== COMPANION_FILE) {
      const hint = file.endsWith('md') ? INTERVIEW_FILE : COMPANION_FILE;
      report(`This file would not be read. Name it ${hint}, or remove it.`, join(path, file));
    }
  }
  if (!files.includes(INTERVIEW_FILE)) {
    report(`There is no ${INTERVIEW_FILE} in this folder. Add one, or remove the folder.`);
    return undefined;
  }
  const interview = readFile(join(path, INTERVIEW_FILE), problems, readInterview);
  const companion = files.includes(COMPANION_FILE)
    ? readFile(join(path, COMPANION_FILE), problems, (source, list) =>
        readCompanion(source, interview?.sections, list),
      )
    : EMPTY_COMPANION;
  if (interview === undefined || companion === undefined) return undefined;
  return { slug, ...interview, companion };
}

/** Reads and parses one file; its problems, and the failure to read it, go to `problems`. */
function readFile<Parsed>(
  file: string,
  problems: Problem[],
  parse: (source: string, list: ProblemList) => Parsed,
): Parsed | undefined {
  const list = new ProblemList(file);
  try {
    const source = decodeText(readFileSync(file), list);
    return parse(source, list);
  } catch (error) {
    list.add(undefined, `The file cannot be read: ${reason(error)}.`);
    return undefined;
  } finally {
    for (const problem of list.all) problems.push(problem);
  }
}

/** File names without hidden ones. */
function listFolder(folder: string, fail: (message: string) => void): string[] {
  try {
    return readdirSync(folder).filter((name) => !name.startsWith('.'));
  } catch (error) {
    fail(`The folder cannot be read: ${reason(error)}.`);
    return [];
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
