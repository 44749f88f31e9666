import { type DestinationStream, type Logger, pino } from 'pino';
import type { Settings } from './settings.ts';
import { StandardOutput } from './standard-output.ts';

/**
 * Creates the log: one line of JSON per event. Of an error it writes only what explains it, since
 * discord.js's errors also hold the request, with tokens and what people typed. The bot's token is
 * redacted from every line, however it got there.
 */
export function makeLog(
  { logLevel, token }: Pick<Settings, 'logLevel' | 'token'>,
  destination: DestinationStream = standardOutput(),
): Logger {
  const streamWrite = (line: string) =>
    token === undefined ? line : line.replaceAll(token, '[token]');
  return pino(
    { level: logLevel, serializers: { err: describeError }, hooks: { streamWrite } },
    destination,
  );
}

/** Standard output; formatted for people if it is a terminal. */
export async function openDestination(): Promise<DestinationStream> {
  if (process.stdout.isTTY !== true) return standardOutput();
  const { default: pretty } = await import('pino-pretty');
  return pretty({
    colorize: (process.env.NO_COLOR ?? '') === '' && process.env.TERM !== 'dumb',
    ignore: 'pid,hostname',
    translateTime: 'SYS:yyyy-mm-dd HH:MM:ss',
    sync: true,
  });
}

function standardOutput(): DestinationStream {
  const output = new StandardOutput();
  process.once('exit', () => output.flush());
  return output;
}

/** The name, message, code, status and stack of an error and of its causes. */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  return {
    name,
    message,
    stack,
    ...('code' in error && { code: error.code }),
    ...('status' in error && { status: error.status }),
    ...(error.cause instanceof Error && { cause: describeError(error.cause) }),
  };
}
