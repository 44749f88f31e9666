import { readCompanion } from '../../interview/companion/companion.ts';
import { type Problem, ProblemList } from '../../interview/problem.ts';
import { readInterview } from '../../interview/text/read-interview.ts';
import type { Files } from './write.ts';

/** What the content check finds in the files of an interview. */
export function checkFiles(files: Files, file: string): readonly Problem[] {
  const problems = new ProblemList(file);
  const read = readInterview(files.interview, problems);
  readCompanion(files.companion, read?.sections, problems);
  return problems.all;
}
