import picocolors from 'picocolors';
import { readLibrary } from './interview/library/read-library.ts';
import type { Library } from './interview/model.ts';
import { ContentError } from './interview/problem.ts';
import { readSettings, SettingsError } from './runtime/settings.ts';
import { UsageError } from './runtime/usage-error.ts';
import { version } from './runtime/version.ts';
import { visibleText } from './runtime/visible-text.ts';
import { type Answer, answer } from './search/answer.ts';
import { buildIndex } from './search/index/library-index.ts';
import { findSection, type SectionLookup } from './search/sections/find-section.ts';
import type { Style } from './terminal/drawing.ts';
import {
  answerToJson,
  contentsToJson,
  jsonLine,
  sectionToJson,
  transcriptToJson,
} from './terminal/json.ts';
import { readLines } from './terminal/lines.ts';
import { type Options, readOptions } from './terminal/options.ts';
import { Output } from './terminal/output.ts';
import { isSectionName, prompt } from './terminal/prompt.ts';
import { transcriptView } from './terminal/transcript-view.ts';
import { answerLine, answerView, contentsView, sectionView } from './terminal/view.ts';

/** Exit statuses, like grep's. */
const FOUND = 0;
const NOTHING = 1;
const ERROR = 2;

const DEFAULT_WIDTH = 80;

async function main(): Promise<number> {
  const output = new Output(process.stdout);
  const options = readOptions(process.argv.slice(2), version());
  if ('information' in options) {
    await output.line(options.information);
    return FOUND;
  }
  const library = select(
    readLibrary(options.content ?? readSettings(process.env).contentDir),
    options.interview,
  );
  const style = terminalStyle();

  if (options.contents) {
    const json = () => jsonLine(contentsToJson(library));
    await output.line(options.json ? json() : contentsView(library, style));
    return FOUND;
  }
  if (options.transcript) {
    const json = () => jsonLine(transcriptToJson(library));
    await output.line(options.json ? json() : transcriptView(library, style));
    return FOUND;
  }
  if (options.section !== undefined) {
    const lookup = findSection(library, options.section);
    const json = () => jsonLine(sectionToJson(lookup));
    await output.line(options.json ? json() : sectionView(lookup, library, style));
    return status(lookup);
  }

  const index = buildIndex(library);
  if (options.question !== undefined) {
    const answered = answer(index, options.question);
    await output.line(
      options.json ? jsonLine(answerToJson(answered)) : answerView(answered, library, style),
    );
    return status(answered);
  }
  if (process.stdin.isTTY && !options.json) {
    await prompt(library, (line) =>
      isSectionName(library, line)
        ? sectionView(findSection(library, line), library, style)
        : answerView(answer(index, line), library, style),
    );
    return FOUND;
  }
  let found = NOTHING;
  for await (const line of readLines(process.stdin)) {
    if (output.closed) break;
    const answered = answer(index, line);
    await output.line(options.json ? jsonLine(answerToJson(answered)) : answerLine(answered));
    if (status(answered) === FOUND) found = FOUND;
  }
  return found;
}

function status({ outcome }: Answer | SectionLookup): number {
  return outcome === 'none' ? NOTHING : FOUND;
}

/** The library, or only the interview with this slug. */
function select(library: Library, slug: Options['interview']): Library {
  if (slug === undefined) return library;
  const interviews = library.interviews.filter((interview) => interview.slug === slug);
  if (interviews.length === 0) {
    const slugs = library.interviews.map((interview) => interview.slug).join(', ');
    throw new UsageError(`There is no interview “${slug}”. The interviews are: ${slugs}.`);
  }
  return { interviews };
}

function terminalStyle(): Style {
  const { NO_COLOR, TERM } = process.env;
  const colored = process.stdout.isTTY === true && (NO_COLOR ?? '') === '' && TERM !== 'dumb';
  return {
    colors: picocolors.createColors(colored),
    // A terminal of unknown width reports 0.
    width: process.stdout.columns || DEFAULT_WIDTH,
  };
}

function isExpected(error: unknown): error is Error {
  return (
    error instanceof UsageError || error instanceof ContentError || error instanceof SettingsError
  );
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!isExpected(error)) throw error;
  process.stderr.write(`${visibleText(error.message)}\n`);
  process.exitCode = ERROR;
}
