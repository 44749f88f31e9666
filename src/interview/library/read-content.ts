import type { Library } from '../model.ts';
import { ContentError, describeProblem } from '../problem.ts';
import { readBuiltContent } from './built-content.ts';

/** The result of reading a content folder; plain data, so that a thread can pass it on. */
export type ContentReading =
  | { readonly library: Library }
  /** Each as `file:line: message`. */
  | { readonly problems: readonly string[] };

/** The library of a folder: as built, or else read now, which loads Markdown and YAML. */
export async function readContent(folder: string): Promise<ContentReading> {
  const built = readBuiltContent(folder);
  if (built !== undefined) return { library: built };
  const { readLibrary } = await import('./read-library.ts');
  try {
    return { library: readLibrary(folder) };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { problems: error.problems.map(describeProblem) };
  }
}
