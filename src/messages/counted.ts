const rules = new Intl.PluralRules('en');

/** A number with its noun, such as “1 interview” or “2 interviews”. */
export function counted(number: number, noun: string): string {
  return `${number} ${rules.select(number) === 'one' ? noun : `${noun}s`}`;
}
