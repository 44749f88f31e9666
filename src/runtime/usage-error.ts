import type { CommanderError } from '@commander-js/extra-typings';

/** Thrown where the arguments ask for nothing that can be done. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What commander says of arguments, as a sentence. */
export function usageError({ message }: CommanderError): UsageError {
  const text = message.replace(/^error: /, '').trim();
  const sentence = text.charAt(0).toUpperCase() + text.slice(1) + (text.endsWith('.') ? '' : '.');
  return new UsageError(`${sentence} See --help.`);
}
