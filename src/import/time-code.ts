/** A time code in a text: where it ends, and its seconds. */
export interface TimeCode {
  readonly end: number;
  readonly seconds: number;
  /** Whether it stands in brackets. */
  readonly bracketed: boolean;
  /** Whether hours, minutes and seconds are written. */
  readonly full: boolean;
}

const CODE = /(\d{1,3}):([0-5]\d)(?::([0-5]\d))?(?:[.,]\d{1,3})?/y;
const LONGEST = 40;

const RANGE =
  /(\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d{1,3})? ?--> ?\d{1,2}:\d{1,2}:\d{1,2}(?:[.,]\d{1,3})?(?=\s|$)/y;

/** A time code and the one up to which it lasts, as meetings are exported: `0:0:1.20 --> 0:0:9.7`. */
function rangeAt(text: string, offset: number): TimeCode | undefined {
  RANGE.lastIndex = offset;
  const match = RANGE.exec(text);
  if (match === null) return undefined;
  const [, hours, minutes, seconds] = match.map(Number);
  return {
    end: RANGE.lastIndex,
    seconds: (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0),
    bracketed: false,
    full: true,
  };
}

/** The time code that begins at an offset: `00:04:01`, `[4:01]`, `(1:04:01.250)`, `[00:04 --> 00:09]`. */
export function timeCodeAt(text: string, offset: number): TimeCode | undefined {
  const range = rangeAt(text, offset);
  if (range !== undefined) return range;
  const open = text.charAt(offset);
  const close = open === '[' ? ']' : open === '(' ? ')' : open === '<' ? '>' : undefined;
  CODE.lastIndex = close === undefined ? offset : skipSpaces(text, offset + 1);
  const match = CODE.exec(text);
  if (match === null) return undefined;
  const [, first = '', second = '', third] = match;
  const seconds =
    third === undefined
      ? Number(first) * 60 + Number(second)
      : Number(first) * 3600 + Number(second) * 60 + Number(third);
  const full = third !== undefined;
  let end = CODE.lastIndex;
  if (close === undefined) {
    return /[\p{L}\p{N}:]/u.test(text.charAt(end))
      ? undefined
      : { end, seconds, bracketed: false, full };
  }
  end = skipRange(text, end);
  if (text.charAt(end) !== close) return undefined;
  return { end: end + 1, seconds, bracketed: true, full };
}

/** After “ - 00:09”, where a time code is a range. */
function skipRange(text: string, offset: number): number {
  let at = skipSpaces(text, offset);
  const dash = /^(?:-->|[-–—])/.exec(text.slice(at, at + 3));
  if (dash === null) return at;
  at = skipSpaces(text, at + dash[0].length);
  CODE.lastIndex = at;
  return CODE.exec(text) === null ? offset : skipSpaces(text, CODE.lastIndex);
}

function skipSpaces(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && at < offset + LONGEST && /\s/.test(text.charAt(at))) at++;
  return at;
}

/** `00:04:01` for 241 seconds. */
export function formatTime(seconds: number): string {
  const whole = Math.floor(seconds);
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
