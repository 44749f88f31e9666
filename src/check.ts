import { Command, CommanderError } from '@commander-js/extra-typings';
import { readLibrary } from './interview/library/read-library.ts';
import { type Summary, summarise } from './interview/library/summary.ts';
import { ContentError } from './interview/problem.ts';
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
    `Companion   ${summary.companionQuestions} questions for ${summary.companionPassages} of ${summary.passages} passages` +
      `${uncovered.length > 0 ? missing : ''}; ${summary.aliasGroups} groups of names`,
  ].join('\n');
}

const command = new Command('check')
  .description('Checks every interview of a content folder and tells all problems at once.')
  .option('--content <dir>', 'the folder to check (default: CONTENT_DIR, or content/)')
  .addHelpText('after', '\nExit status: 0 if all is well, 2 if there are problems.')
  .exitOverride();

try {
  const { content } = command.parse().opts();
  const library = readLibrary(content ?? readSettings(process.env).contentDir);
  process.stdout.write(`${visibleText(describe(summarise(library)))}\n`);
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : ERROR;
  else if (error instanceof ContentError || error instanceof SettingsError) {
    process.stderr.write(`${visibleText(error.message)}\n`);
    process.exitCode = ERROR;
  } else throw error;
}
