import type { CommanderError } from '@commander-js/extra-typings';

/** Thrown for invalid command-line arguments. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Commander's error message, as a sentence. */
export function usageError({ message }: CommanderError): UsageError {
  const text = message.replace(/^error: /, '').trim();
  const sentence = text.charAt(0).toUpperCase() + text.slice(1) + (text.endsWith('.') ? '' : '.');
  return new UsageError(`${sentence} See --help.`);
}
