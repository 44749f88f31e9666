import { Command, CommanderError } from '@commander-js/extra-typings';
import { UsageError, usageError } from '../runtime/usage-error.ts';

/** What a person asked the terminal for. */
export interface Options {
  /** The words after the options, as one question; undefined where there are none. */
  readonly question?: string;
  readonly json: boolean;
  readonly section?: string;
  readonly contents: boolean;
  readonly transcript: boolean;
  readonly content?: string;
  readonly interview?: string;
}

/** What to print instead of an answer, for `--help` and `--version`. */
export interface Information {
  readonly information: string;
}

/**
 * Reads the arguments of `ask`.
 * @throws {UsageError} with a sentence for each argument that cannot be understood
 */
export function readOptions(args: readonly string[], version: string): Options | Information {
  const printed: string[] = [];
  const command = new Command('ask')
    .description("Answers a question in the interview's own words.")
    .argument('[words...]', 'the question; without it, each line of standard input is one')
    .option('--json', 'print one line of JSON for each answer', false)
    .option('--section <name>', 'show the section of this name')
    .option('--contents', 'show the table of contents', false)
    .option('--transcript', 'show everything that can be quoted, in order', false)
    .option(
      '--content <dir>',
      'read the interviews of this folder (default: CONTENT_DIR, or content/)',
    )
    .option('--interview <slug>', 'ask only this interview')
    .version(version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .addHelpText(
      'after',
      '\nExit status: 0 if something was found, 1 if nothing was, 2 after an error.' +
        '\n\nExamples:\n  ask security guarantees\n  ask --section flashpoint\n  ask --json < questions.txt',
    )
    .exitOverride()
    .configureOutput({
      writeOut: (text) => printed.push(text),
      writeErr: () => undefined,
    });
  try {
    command.parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { information: printed.join('').trimEnd() };
    throw usageError(error);
  }
  const [words] = command.processedArgs;
  const { json, section, contents, transcript, content, interview } = command.opts();
  const asked = [words.length > 0, section !== undefined, contents, transcript].filter(Boolean);
  if (asked.length > 1) {
    throw new UsageError(
      'Ask for one thing at a time: a question, --section, --contents or --transcript. See --help.',
    );
  }
  return {
    json,
    contents,
    transcript,
    ...(words.length > 0 && { question: words.join(' ') }),
    ...(section !== undefined && { section }),
    ...(content !== undefined && { content }),
    ...(interview !== undefined && { interview }),
  };
}
