/** The most letters in a label; anything longer is text. */
export const LONGEST_LABEL = 100;

/** Colons that end a label: also the full-width one of Chinese and Japanese texts. */
export const COLONS = ':：';

/**
 * Normalises a label for comparison: composed letters and single spaces. Case and punctuation
 * count.
 */
export function normaliseLabel(label: string): string {
  return label.normalize('NFC').split(/\s/).filter(Boolean).join(' ');
}

/** How a label is written in `interview.md`. */
export function writtenLabel(label: string): string {
  return `“**${label}:**”`;
}
