import { readCompanion } from '../../interview/companion.ts';
import { type Problem, ProblemList } from '../../interview/problem.ts';
import { readInterview } from '../../interview/read-interview.ts';
import type { Files } from './write.ts';

/**
 * SEAM: until the reader knows several voices, such interviews are not read back. To be removed, with
 * its one use below, when src/interview reads `speakers`.
 */
const READS_SEVERAL_VOICES = false;

/** What the content check finds in the files of an interview. */
export function checkFiles(files: Files, file: string): readonly Problem[] {
  if (!READS_SEVERAL_VOICES && /^speakers:$/m.test(files.interview)) return [];
  const problems = new ProblemList(file);
  const read = readInterview(files.interview, problems);
  readCompanion(files.companion, read?.sections, problems);
  return problems.all;
}
