/**
 * Makes text safe to print: control characters, which could move the cursor or change the terminal,
 * become visible replacement characters. Line feeds stay; tabs become spaces.
 */
export function visibleText(text: string): string {
  return text
    .replaceAll('\t', ' ')
    .replace(/[\p{Cc}\u2028\u2029]/gu, (sign) => (sign === '\n' ? sign : '\ufffd'));
}
