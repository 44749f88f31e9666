import type { ProblemList } from '../problem.ts';

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const LINE_FEED = 0x0a;
const NUL = 0x00;

/**
 * Decodes a file's bytes as UTF-8 and turns CRLF into LF.
 * Lines that are not UTF-8, a byte-order mark and NUL bytes are added to `problems`.
 */
export function decodeText(bytes: Uint8Array, problems: ProblemList): string {
  if (BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte)) {
    problems.add(1, 'The file starts with a byte-order mark. Save it as UTF-8 without one.');
    return decodeText(bytes.subarray(BYTE_ORDER_MARK.length), problems);
  }
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return splitLines(bytes)
    .map((line, index) => {
      // Markdown turns NUL into a replacement character, which the source does not contain.
      if (line.includes(NUL)) problems.add(index + 1, 'There is a NUL byte here. Remove it.');
      try {
        return decoder.decode(line).replace(/\r$/, '');
      } catch {
        problems.add(index + 1, 'This line is not valid UTF-8. Save the file as UTF-8.');
        return new TextDecoder().decode(line);
      }
    })
    .join('\n');
}

function splitLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  // A UTF-8 sequence never contains the line feed's byte, so lines can be cut before decoding.
  for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  lines.push(bytes.subarray(start));
  return lines;
}
