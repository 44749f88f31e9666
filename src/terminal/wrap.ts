import stringWidth from 'string-width';

/** A line of a wrapped text: text.slice(start, end). */
export interface Line {
  readonly start: number;
  readonly end: number;
}

/**
 * Wraps a text at its spaces and line feeds; a word that is wider than a line stays whole.
 * Between two lines exactly one character, a space or a line feed, is left out, so that no letter
 * is changed or lost (wrapping packages normalise Unicode and drop spaces).
 * @param width columns of a line
 */
export function wrapLines(text: string, width: number): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let used = 0;
  let end = 0;
  for (const match of text.matchAll(/([^ \n]*)([ \n]|$)/g)) {
    const [whole, word = '', separator] = match;
    if (whole === '') continue;
    const columns = stringWidth(word);
    if (used + columns > width && match.index > start) {
      lines.push({ start, end: match.index - 1 });
      start = match.index;
      used = 0;
    }
    used += columns + 1;
    end = match.index + word.length;
    if (separator === '\n') {
      lines.push({ start, end });
      start = end + 1;
      used = 0;
    }
  }
  lines.push({ start, end: Math.max(start, end) });
  return lines;
}
