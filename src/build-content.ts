import { writeBuiltContent } from './interview/built-content.ts';
import { ContentError } from './interview/problem.ts';
import { readLibrary } from './interview/read-library.ts';
import { OWN_CONTENT } from './settings.ts';
import { visibleText } from './terminal/visible-text.ts';

try {
  writeBuiltContent(OWN_CONTENT, readLibrary(OWN_CONTENT));
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  process.stderr.write(`${visibleText(error.message)}\n`);
  process.exitCode = 1;
}
