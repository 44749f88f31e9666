import { Command, CommanderError, InvalidArgumentError } from '@commander-js/extra-typings';
import { usageError } from '../../src/terminal/usage-error.ts';

export const DEFAULT_PORT = 8484;

/** How the playground is started. */
export interface Options {
  /** Any that is free for 0. */
  readonly port: number;
  /** The folder that holds the interviews; the product's own without it. */
  readonly content?: string;
  /** Whether the page is opened in a browser, where there is one. */
  readonly open: boolean;
}

/**
 * Reads the arguments of `playground`, or the help that they ask for.
 * @throws {UsageError} with a sentence for what cannot be understood
 */
export function readOptions(args: readonly string[]): Options | { readonly help: string } {
  const printed: string[] = [];
  const command = new Command('playground')
    .description('Tries the real bot in a browser, without Discord.')
    .option('--port <number>', 'the port of its page; 0 for any', readPort, DEFAULT_PORT)
    .option('--content <dir>', 'read the interviews of this folder (default: content/)')
    .option('--no-open', 'do not open the page in a browser')
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', '\nIt serves this machine alone. Ctrl-C ends it.')
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
