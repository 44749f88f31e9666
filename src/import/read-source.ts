import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { decode, decodePage } from './formats/decode.ts';
import { readDocx } from './formats/docx.ts';
import { readHtml } from './formats/html.ts';
import { readMarkdown } from './formats/markdown.ts';
import { readSrt } from './formats/srt.ts';
import { readText } from './formats/text.ts';
import { readVtt } from './formats/vtt.ts';
import { Refusal } from './refusal.ts';
import type { SourceDocument } from './source-document.ts';

/** The longest transcripts have half a megabyte of text; saved pages hold pictures as well. */
const LARGEST = 20_000_000;
const LONGEST_TEXT = 2_000_000;
/** No paragraph is as long; what is takes readers of Markdown minutes. */
const LONGEST_PARAGRAPH = 400_000;
const MOST_SIGNS = 6000;
const DEEPEST_LINE = 100;
/** The longest transcripts have some thousands. */
const MOST_BLOCKS = 20_000;

const READERS: Readonly<Record<string, (bytes: Uint8Array) => SourceDocument>> = {
  '.html': (bytes) => readHtml(decodePage(bytes)),
  '.htm': (bytes) => readHtml(decodePage(bytes)),
  '.xhtml': (bytes) => readHtml(decodePage(bytes)),
  '.docx': readDocx,
  '.md': (bytes) => readMarkdown(shallow(short(decode(bytes)))),
  '.markdown': (bytes) => readMarkdown(shallow(short(decode(bytes)))),
  '.txt': (bytes) => readText(short(decode(bytes))),
  '.vtt': (bytes) => readVtt(short(decode(bytes))),
  '.srt': (bytes) => readSrt(short(decode(bytes))),
};

/**
 * Reads a document of any of the formats, going by its name.
 * @throws {Refusal} where it cannot be read
 */
export function readSource(file: string): SourceDocument {
  const extension = extname(file).toLowerCase();
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) throw new Refusal('There is no such file. Check its name.');
  if (!stats.isFile()) throw new Refusal('This is not a file. Name the document itself.');
  if (stats.size > LARGEST) {
    throw new Refusal(
      `The file has ${Math.round(stats.size / 1_000_000)} MB; ${LARGEST / 1_000_000} MB is the most. Save the text alone.`,
    );
  }
  return readBytes(readFileSync(file), extension);
}

/** Reads a document of the format that a file's extension names. */
export function readBytes(bytes: Uint8Array, extension: string): SourceDocument {
  const reader = READERS[extension];
  if (reader === undefined) {
    throw new Refusal(
      `Files named “${extension === '' ? 'without an extension' : extension}” cannot be read. Save it as ` +
        '.html, .docx, .txt, .md, .vtt or .srt.',
    );
  }
  if (bytes.length === 0) throw new Refusal('The file is empty.');
  const document = reader(bytes);
  if (document.blocks.every(({ text }) => text.trim() === ''))
    throw new Refusal('There is no text in the file.');
  if (document.blocks.length > MOST_BLOCKS) {
    throw new Refusal(`The file has more than ${MOST_BLOCKS} paragraphs. Split it.`);
  }
  const long = document.blocks.find(
    ({ text, leftOut }) => leftOut === undefined && text.length > LONGEST_PARAGRAPH,
  );
  if (long !== undefined) throw tooLong(long.line);
  return document;
}

/** Text without what would keep a reader of Markdown busy: endless paragraphs, and depths of quotes or lists. */
function shallow(text: string): string {
  let start = 1;
  let length = 0;
  let signs = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') {
      start = index + 2;
      length = 0;
      signs = 0;
    }
    length += line.length;
    signs += line.replace(/[^*_[\]<`|~&]+/g, '').length;
    if (length > LONGEST_PARAGRAPH || signs > MOST_SIGNS) throw tooLong(start);
    if (
      /^[\s>]/.test(line) &&
      line.length - line.replace(/^[\s>]+/, '').length > DEEPEST_LINE &&
      line.trim() !== ''
    ) {
      throw new Refusal('This line is set in too deep. Set it at the margin.', index + 1);
    }
  }
  return text;
}

function tooLong(line: number): Refusal {
  return new Refusal(
    `The paragraph that begins here is too long to be read. Write an empty line where a speaker begins.`,
    line,
  );
}

function short(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  throw new Refusal(
    `The file has more than ${LONGEST_TEXT / 1_000_000} million characters. Split it.`,
  );
}
