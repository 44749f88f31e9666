const LISTED = 8;

/** “ (also on lines 5, 7 and 9)” for the lines after the first, or nothing. */
export function otherLines([, ...others]: readonly number[]): string {
  if (others.length === 0) return '';
  const listed = others.slice(0, LISTED).join(', ');
  const more = others.length > LISTED ? ` and ${others.length - LISTED} more` : '';
  return ` (also on ${others.length === 1 ? 'line' : 'lines'} ${listed}${more})`;
}
