import { writeBuiltContent } from './interview/library/built-content.ts';
import { readLibrary } from './interview/library/read-library.ts';
import { ContentError } from './interview/problem.ts';
import { OWN_CONTENT } from './runtime/settings.ts';
import { visibleText } from './runtime/visible-text.ts';

try {
  writeBuiltContent(OWN_CONTENT, readLibrary(OWN_CONTENT));
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  process.stderr.write(`${visibleText(error.message)}\n`);
  process.exitCode = 1;
}
