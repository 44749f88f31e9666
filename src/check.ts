import { Command, CommanderError } from '@commander-js/extra-typings';
import stringWidth from 'string-width';
import { readLibrary } from './interview/library/read-library.ts';
import { type Summary, summarise } from './interview/library/summary.ts';
import { type VoicesSummary, voicesToShow } from './interview/library/voices.ts';
import type { Library } from './interview/model.ts';
import { ContentError } from './interview/problem.ts';
import { formatTimeCode } from './interview/text/voices/time-code.ts';
import { counted } from './messages/counted.ts';
import { inspectSettings, SettingsError } from './runtime/settings.ts';
import { visibleText } from './runtime/visible-text.ts';

const ERROR = 2;
const LISTED = 10;

function describe(summary: Summary): string {
  const { longest, uncovered } = summary;
  const more = uncovered.length > LISTED ? `, and ${uncovered.length - LISTED} more` : '';
  const missing = `; none for ${uncovered.slice(0, LISTED).join(', ')}${more}`;
  return [
    `Interviews  ${summary.interviews}`,
    `Sections    ${summary.sections}`,
    `Passages    ${summary.passages}, the longest ${counted(longest.length, 'character')} (${longest.interview} ${longest.passage})`,
    `Companion   ${counted(summary.companionQuestions, 'question')} for ${summary.companionPassages} of ${counted(summary.answering, 'passage')}` +
      `${uncovered.length > 0 ? missing : ''}; ${counted(summary.aliasGroups, 'group')} of names`,
  ].join('\n');
}

/** Lists the speakers, one per line, with the counts of questions and time codes below. */
function describeVoices({ interview, speakers, questions, timeCodes }: VoicesSummary): string {
  const rows = speakers.map(({ name, role, turns, words }) => [
    name,
    role,
    turns === 0 ? 'says nothing' : `${counted(turns, 'turn')}, ${counted(words, 'word')}`,
  ]);
  const width = (column: number) => Math.max(...rows.map((row) => stringWidth(row[column] ?? '')));
  const widths = [width(0), width(1)];
  const cell = (text: string, column: number) =>
    text + ' '.repeat(Math.max(0, (widths[column] ?? 0) - stringWidth(text)));
  const [first, last] = [timeCodes[0], timeCodes.at(-1)].map((seconds) =>
    seconds === undefined ? '' : formatTimeCode(seconds),
  );
  return [
    interview,
    ...rows.map((row) => `  ${row.map(cell).join('  ')}`),
    ...(questions === 0 ? [] : [`  ${counted(questions, 'question')}`]),
    ...(timeCodes.length === 0
      ? []
      : [`  ${counted(timeCodes.length, 'time code')}, from ${first} to ${last}`]),
  ].join('\n');
}

/**
 * Reads the library of the settings' folder.
 * @throws {ContentError}
 * @throws {SettingsError} including the content's problems, if both have problems
 */
function readOwnLibrary(): Library {
  const reading = inspectSettings(process.env);
  if (!('problems' in reading)) return readLibrary(reading.settings.contentDir);
  const problems = [...reading.problems];
  try {
    readLibrary(reading.contentDir);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    problems.push(error.message);
  }
  throw new SettingsError(problems);
}

const command = new Command('check')
  .description('Checks every interview of a content folder and reports all problems together.')
  .option('--content <dir>', 'the folder to check (default: CONTENT_DIR, or content/)')
  .addHelpText('after', '\nExit status: 0 if all is well, 2 if there are problems.')
  .exitOverride();

try {
  const { content } = command.parse().opts();
  const library = content === undefined ? readOwnLibrary() : readLibrary(content);
  const report = [describe(summarise(library)), ...voicesToShow(library).map(describeVoices)];
  process.stdout.write(`${visibleText(report.join('\n\n'))}\n`);
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : ERROR;
  else if (error instanceof ContentError || error instanceof SettingsError) {
    process.stderr.write(`${visibleText(error.message)}\n`);
    process.exitCode = ERROR;
  } else throw error;
}
