import { Command, CommanderError, InvalidArgumentError } from '@commander-js/extra-typings';
import { usageError } from '../../src/runtime/usage-error.ts';

export const DEFAULT_PORT = 8484;

/** The options of `npm run playground`. */
export interface Options {
  /** 0 for any free port. */
  readonly port: number;
  /** The folder that holds the interviews; the product's own by default. */
  readonly content?: string;
  /** Whether to open the page in a browser, where there is one. */
  readonly open: boolean;
}

/**
 * Reads the command line, or returns the help text that it asks for.
 * @throws {UsageError} with a sentence about the argument that is wrong
 */
export function readOptions(args: readonly string[]): Options | { readonly help: string } {
  const printed: string[] = [];
  const command = new Command('playground')
    .description('Try the real bot in a browser, without Discord.')
    .option(
      '--port <number>',
      'the port to serve the page on; 0 for any free port',
      readPort,
      DEFAULT_PORT,
    )
    .option('--content <dir>', 'the folder with the interviews (default: content/)')
    .option('--no-open', 'do not open the page in a browser')
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', '\nOnly this machine can open it. Press Ctrl-C to stop it.')
    .exitOverride()
    .configureOutput({ writeOut: (text) => printed.push(text), writeErr: () => undefined });
  try {
    const { port, content, open } = command.parse(args, { from: 'user' }).opts();
    return { port, open, ...(content !== undefined && { content }) };
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { help: printed.join('').trimEnd() };
    throw usageError(error);
  }
}

function readPort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new InvalidArgumentError('It must be a number up to 65535.');
  return Number(text);
}
