import { cut } from '../../runtime/cut.ts';

export { cut };

// What Discord shows of a text is Markdown of its own kind. Each sign below that could be taken for
// markup is escaped, so that a reader reads the text to the letter.

// Emphasis, spoilers, code, masked links, mentions, time stamps and custom emoji; then the colons of
// addresses (https://) and of emoji by name (:smile:).
const MARKUP = /[\\*_~`|[\]<]|:(?=\/\/)|:(?:[\w+-]+:)+/g;
const SIGN = /[\\*_~`|[\]<:]/g;
// Headings, lists, block quotes and small print begin a line.
const LINE_START = /^([^\S\n\r\u2028\u2029]*)([#>+-]|\d+(?=[.)]))/gm;

/** Escapes a text, so that Discord shows it to the letter. */
export function escapeText(text: string): string {
  return text
    .replace(MARKUP, (markup) => markup.replace(SIGN, '\\$&'))
    .replace(LINE_START, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    );
}

/** Escapes a text that has to stay on one line. */
export function escapeLine(text: string): string {
  return escapeText(text.replace(/\s+/gu, ' ').trim());
}

/** Puts escaped text into a block quote, which needs its mark on every line. */
export function blockQuote(escaped: string): string {
  return escaped
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

/** Makes escaped text bold; the marks must touch a letter on both sides. */
export function bold(escaped: string): string {
  const text = escaped.trim();
  if (text === '') return escaped;
  const before = escaped.length - escaped.trimStart().length;
  return `${escaped.slice(0, before)}**${text}**${escaped.slice(before + text.length)}`;
}

/** Joins the lines that there are. */
export function lines(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join('\n');
}

/** Makes a line small print. */
export function small(escaped: string): string {
  return `-# ${escaped}`;
}

/** Longest name of a speaker, escaped. */
export const NAME = 150;

/** The longest beginning of a line of text that fits a limit once it is escaped. */
export function fitLine(text: string, limit: number): string {
  for (let length = limit; ; length = Math.floor(length * 0.9)) {
    const escaped = escapeLine(cut(text, length));
    if (escaped.length <= limit || length <= 1) return escaped;
  }
}
