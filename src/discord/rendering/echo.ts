/** Marks that one letter may carry: Vietnamese and pointed Hebrew need three. */
const MARKS = 3;

// With these a text can turn around what follows it, its own quotation mark included.
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const TOO_MANY_MARKS = new RegExp(`(\\p{M}{${MARKS}})\\p{M}+`, 'gu');

/**
 * A text that somebody typed, for showing it to others: it can neither change the direction of what
 * stands beside it nor reach into the lines above and below. Quotes are never treated so.
 */
export function echo(text: string): string {
  return text.replace(DIRECTION, '').replace(TOO_MANY_MARKS, '$1');
}
