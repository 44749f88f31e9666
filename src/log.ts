import { type DestinationStream, type Logger, pino } from 'pino';
import type { Settings } from './settings.ts';

/**
 * Makes the log: a line of JSON an event. Of an error only what explains it is written, since the
 * errors of Discord's library also hold the request, with tokens and what people typed.
 */
export function makeLog(
  { logLevel }: Pick<Settings, 'logLevel'>,
  destination: DestinationStream = pino.destination(),
): Logger {
  return pino({ level: logLevel, serializers: { err: describeError } }, destination);
}

/** Name, message, code and stack of an error. */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  return { name, message, stack, ...('code' in error && { code: error.code }) };
}
