import { Command, CommanderError } from '@commander-js/extra-typings';
import { UsageError, usageError } from '../../runtime/usage-error.ts';

/** What `add` is asked to do. */
export interface Options {
  readonly file: string;
  readonly content?: string;
  readonly slug?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly publishedIn?: string;
  readonly language?: string;
  readonly date?: string;
  readonly url?: string;
  readonly interviewers: readonly string[];
  readonly interviewees: readonly string[];
  readonly yes: boolean;
  readonly json: boolean;
}

/** What to print instead, for `--help` and `--version`. */
export interface Information {
  readonly information: string;
}

/**
 * Reads the arguments of `add`.
 * @throws {UsageError} where they cannot be understood
 */
export function readOptions(args: readonly string[], version: string): Options | Information {
  const printed: string[] = [];
  const several = (value: string, before: readonly string[]) => [...before, value];
  const command = new Command('add')
    .description('Makes an interview of this library out of a saved page, transcript or subtitles.')
    .argument('<file>', 'a saved web page, .docx, .txt, .md, .vtt or .srt')
    .option('--content <dir>', 'the folder of the interviews (default: CONTENT_DIR, or content/)')
    .option('--slug <slug>', 'the interview’s folder (default: its title in lower case)')
    .option('--title <title>', 'its title')
    .option('--publisher <name>', 'who published it')
    .option('--published-in <name>', 'where it was published')
    .option('--language <language>', 'the language it is in, such as English')
    .option('--date <date>', 'when it was published, such as 2026-01-31')
    .option('--url <url>', 'where it can be read')
    .option(
      '--interviewer <name>',
      'who asks; may be given again',
      several,
      [] as readonly string[],
    )
    .option(
      '--interviewee <name>',
      'who answers; may be given again',
      several,
      [] as readonly string[],
    )
    .option('--yes', 'write without asking', false)
    .option('--json', 'print what was found as one line of JSON', false)
    .version(version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .addHelpText(
      'after',
      '\nExit status: 0 if it was written, 1 if nothing in it looks like an interview, 2 after an error.' +
        '\n\nExamples:\n  add interview.html\n  add talk.srt --title "A talk" --publisher "The Hive" --published-in "The Hive" --language English --yes',
    )
    .exitOverride()
    .configureOutput({ writeOut: (text) => printed.push(text), writeErr: () => undefined });
  try {
    command.parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { information: printed.join('').trimEnd() };
    throw usageError(error);
  }
  const [file] = command.processedArgs;
  const { interviewer, interviewee, yes, json, ...texts } = command.opts();
  return {
    ...{ file, yes, json },
    interviewers: interviewer.map((name) => required('--interviewer', name)),
    interviewees: interviewee.map((name) => required('--interviewee', name)),
    ...checked(texts),
  };
}

type Texts = Partial<
  Record<
    'content' | 'slug' | 'title' | 'publisher' | 'publishedIn' | 'language' | 'date' | 'url',
    string
  >
>;

function checked(texts: Texts): Texts {
  const given = Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [
      key,
      required(`--${key === 'publishedIn' ? 'published-in' : key}`, value),
    ]),
  );
  const { date, url, slug } = given;
  if (date !== undefined && !isDate(date))
    throw new UsageError('--date must be a date like 2026-01-31. See --help.');
  if (url !== undefined && !isUrl(url))
    throw new UsageError('--url must be a web address (https://…). See --help.');
  if (slug !== undefined && !/^[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{M}\p{N}-]{0,79}$/u.test(slug)) {
    throw new UsageError(
      '--slug must be lower-case letters, digits and hyphens, 80 at most. See --help.',
    );
  }
  return given;
}

function required(option: string, value: string): string {
  const text = value.replace(/\s+/g, ' ').trim();
  if (text === '')
    throw new UsageError(`${option} is empty. Give it a value, or leave it out. See --help.`);
  return text;
}

export function isDate(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    new Date(`${text}T00:00:00Z`).toString() !== 'Invalid Date' &&
    new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
  );
}

export function isUrl(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}
