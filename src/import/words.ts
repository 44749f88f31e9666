/**
 * How many words of a text begin between two offsets. Words are what white space sets apart, so the
 * counts of adjoining ranges add up to that of the whole, wherever the text is cut.
 */
export function wordsIn(text: string, start = 0, end = text.length): number {
  let words = 0;
  let inWord = start > 0 && !isSpace(text.charCodeAt(start - 1));
  for (let at = start; at < end; at++) {
    const space = isSpace(text.charCodeAt(at));
    if (!space && !inWord) words++;
    inWord = !space;
  }
  return words;
}

/** Whether a character code is white space, as `\s` sees it. */
export function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** One line, without white space at its ends. A single no-break space stays what it is. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, (space) => (/^[\u00a0\u202f]$/.test(space) ? space : ' ')).trim();
}
