import { Refusal } from '../refusal.ts';

/** A file's text: UTF-8, or UTF-16 with a byte-order mark, with line feeds as line endings. */
export function decode(bytes: Uint8Array): string {
  const text = decodeBytes(bytes);
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    throw new Refusal(
      'There is a NUL byte here, so this is no text. Save it as text.',
      lineAt(text, nul),
    );
  }
  return text.replace(/\r\n?/g, '\n');
}

function decodeBytes(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(
      'This is not UTF-8. Save the file as UTF-8, or take it from where it was saved first.',
      lineOfBadByte(bytes),
    );
  }
}

/** A web page’s text: in the character set that it declares, where it is not UTF-8. */
export function decodePage(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const [, charset] = /charset=["']?([\w-]{2,40})/i.exec(head) ?? [];
  if (charset === undefined || /^utf-?8$/i.test(charset)) return decode(bytes);
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return decode(bytes);
  }
}

function lineOfBadByte(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let end = bytes.indexOf(10); ; end = bytes.indexOf(10, start)) {
    try {
      decoder.decode(bytes.subarray(start, end === -1 ? bytes.length : end));
    } catch {
      return line;
    }
    if (end === -1) return line;
    start = end + 1;
    line++;
  }
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
