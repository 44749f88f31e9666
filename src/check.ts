import { Command, CommanderError } from '@commander-js/extra-typings';
import stringWidth from 'string-width';
import { readLibrary } from './interview/library/read-library.ts';
import { type Summary, summarise } from './interview/library/summary.ts';
import { type VoicesSummary, voicesToShow } from './interview/library/voices.ts';
import { ContentError } from './interview/problem.ts';
import { formatTimeCode } from './interview/text/voices/time-code.ts';
import { readSettings, SettingsError } from './runtime/settings.ts';
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
    `Passages    ${summary.passages}, the longest ${longest.length} characters (${longest.interview} ${longest.passage})`,
    `Companion   ${summary.companionQuestions} questions for ${summary.companionPassages} of ${summary.answering} passages` +
      `${uncovered.length > 0 ? missing : ''}; ${summary.aliasGroups} groups of names`,
  ].join('\n');
}

/** Who speaks, a line each, with the questions and time codes below. */
function describeVoices({ interview, speakers, questions, timeCodes }: VoicesSummary): string {
  const rows = speakers.map(({ name, role, turns, words }) => [
    name,
    role,
    turns === 0 ? 'says nothing' : `${count(turns, 'turn')}, ${count(words, 'word')}`,
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
    ...(questions === 0 ? [] : [`  ${count(questions, 'question')}`]),
    ...(timeCodes.length === 0
      ? []
      : [`  ${count(timeCodes.length, 'time code')}, from ${first} to ${last}`]),
  ].join('\n');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

const command = new Command('check')
  .description('Checks every interview of a content folder and tells all problems at once.')
  .option('--content <dir>', 'the folder to check (default: CONTENT_DIR, or content/)')
  .addHelpText('after', '\nExit status: 0 if all is well, 2 if there are problems.')
  .exitOverride();

try {
  const { content } = command.parse().opts();
  const library = readLibrary(content ?? readSettings(process.env).contentDir);
  const report = [describe(summarise(library)), ...voicesToShow(library).map(describeVoices)];
  process.stdout.write(`${visibleText(report.join('\n\n'))}\n`);
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : ERROR;
  else if (error instanceof ContentError || error instanceof SettingsError) {
    process.stderr.write(`${visibleText(error.message)}\n`);
    process.exitCode = ERROR;
  } else throw error;
}
