/**
 * A heading's reading, equal for two headings that sound the same: its letters and digits, without
 * case, punctuation and spacing.
 */
export function sameReading(heading: string): string {
  const letters = heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  // A heading made only of punctuation (“???”) still differs from others.
  return letters === '' ? heading.trim() : letters;
}
