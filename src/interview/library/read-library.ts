import { existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { slug as slugify } from 'github-slugger';
import { EMPTY_COMPANION, readCompanion } from '../companion/companion.ts';
import { decodeText } from '../files/decode-text.ts';
import { statOf, UnreadableFile } from '../files/read-file.ts';
import type { Interview, Library } from '../model.ts';
import { ContentError, type Problem, ProblemList } from '../problem.ts';
import { readInterview } from '../text/read-interview.ts';
import {
  COMPANION_FILE,
  type ContentFile,
  INTERVIEW_FILE,
  isContentFile,
  listFolder,
  readContentFile,
} from './content-files.ts';

/** The longest slug: with a section's number it must fit into the value of a Discord choice. */
const LONGEST_SLUG = 80;

/**
 * Reads every interview of a content folder: `<folder>/<interview>/interview.md`, with its
 * `companion.yml`.
 * @throws {ContentError} with every problem of every file, if there are any
 */
export function readLibrary(folder: string): Library {
  const problems: Problem[] = [];
  const names = interviewFolders(folder, problems);
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

function interviewFolders(folder: string, problems: Problem[]): string[] {
  const fail = (message: string): never => {
    throw new ContentError([...problems, { file: folder, message }]);
  };
  if (!existsSync(folder) && orReport(() => isLink(folder), fail) !== true) {
    fail('The content folder does not exist. Make it, or name another one.');
  }
  const isFolder = (path: string, report: (message: string) => void): boolean =>
    orReport(() => statOf(path), report)?.isDirectory() ?? false;
  if (!isFolder(folder, fail)) fail('This is a file. Name the folder that holds the interviews.');
  const names = (orReport(() => listFolder(folder), fail) ?? []).filter((name) => {
    const path = join(folder, name);
    return isFolder(path, (message) => problems.push({ file: path, message }));
  });
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
  const files = orReport(() => listFolder(path), report) ?? [];
  for (const file of files) {
    if (/\.(?:md|ya?ml)$/i.test(file) && !isContentFile(file)) {
      const hint = file.endsWith('md') ? INTERVIEW_FILE : COMPANION_FILE;
      report(`This file would not be read. Name it ${hint}, or remove it.`, join(path, file));
    }
  }
  if (!files.includes(INTERVIEW_FILE)) {
    report(`There is no ${INTERVIEW_FILE} in this folder. Add one, or remove the folder.`);
    return undefined;
  }
  const interview = readFile(path, INTERVIEW_FILE, problems, readInterview);
  const companion = files.includes(COMPANION_FILE)
    ? readFile(path, COMPANION_FILE, problems, (source, list) =>
        readCompanion(source, interview?.sections, list),
      )
    : EMPTY_COMPANION;
  if (interview === undefined || companion === undefined) return undefined;
  return { slug, ...interview, companion };
}

/** Reads and parses one file; its problems, or the failure to read it, are added to `problems`. */
function readFile<Parsed>(
  folder: string,
  name: ContentFile,
  problems: Problem[],
  parse: (source: string, list: ProblemList) => Parsed,
): Parsed | undefined {
  const list = new ProblemList(join(folder, name));
  const report = (message: string) => list.add(undefined, message);
  const parsed = orReport(
    () => parse(decodeText(readContentFile(folder, name), list), list),
    report,
  );
  for (const problem of list.all) problems.push(problem);
  return parsed;
}

/** The result of reading, or undefined if it fails, which is reported. */
function orReport<Read>(read: () => Read, report: (message: string) => void): Read | undefined {
  try {
    return read();
  } catch (error) {
    report(
      error instanceof UnreadableFile
        ? error.message
        : `It cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    );
    return undefined;
  }
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
