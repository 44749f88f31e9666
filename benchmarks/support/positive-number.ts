import { InvalidArgumentError } from '@commander-js/extra-typings';

/** Reads an option's value as a number above 0. */
export function positiveNumber(value: string): number {
  const parsed = Number(value);
  if (!(parsed > 0)) throw new InvalidArgumentError('It must be a number above 0.');
  return parsed;
}
