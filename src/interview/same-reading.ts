/**
 * A heading's reading: equal where two headings sound the same:
 * letters and digits without case, punctuation and spacing.
 */
export function sameReading(heading: string): string {
  const letters = heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  // A heading of signs alone (“???”) still differs from other signs.
  return letters === '' ? heading.trim() : letters;
}
