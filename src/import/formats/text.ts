import type { Block } from '../block.ts';
import { plainBlock } from '../block-builder.ts';
import { NO_FACTS, type SourceDocument } from '../source-document.ts';

/** Longer lines than these were never wrapped by hand: each is a paragraph. */
const WIDEST_PAGE = 110;
/** How much of the page's width a line fills that was wrapped. */
const FULL = 0.6;

interface Line {
  readonly text: string;
  readonly number: number;
  readonly indent: number;
  /** Whether it begins a page. */
  readonly isTop: boolean;
}

/** Reads plain text: wrapped lines become paragraphs again. */
export function readText(source: string): SourceDocument {
  return { blocks: textBlocks(source, 1), facts: NO_FACTS };
}

/** The paragraphs of plain text that starts on a line of its file. */
export function textBlocks(source: string, firstLine: number): Block[] {
  const lines = source.split('\n').map((text, index) => ({
    text: text.replaceAll('\f', ' '),
    isTop: text.startsWith('\f'),
    number: firstLine + index,
    indent: indentOf(text),
  }));
  const heads = runningHeads(lines);
  const widest = lines.reduce((most, { text }) => Math.max(most, text.trimEnd().length), 0);
  const isHead = ({ text }: Line) => heads.has(withoutNumbers(text));
  return chunks(lines, isHead).flatMap((chunk) =>
    chunk.every(isHead)
      ? [
          plainBlock(chunk.map(({ text }) => text).join('\n'), {
            line: chunk[0]?.number ?? 1,
            leftOut: 'running head',
          }),
        ]
      : chunkBlocks(chunk, widest),
  );
}

/** Lines that stand on every page, but for the page's number: one of them with a number at least. */
function runningHeads(lines: readonly Line[]): ReadonlySet<string> {
  const counts = new Map<string, Set<string>>();
  const all = new Map<string, number>();
  const tops = new Map<string, number>();
  for (const { text, isTop } of lines) {
    const key = withoutNumbers(text);
    if (key === '' || /[.?!…:]$|\d:\d|^(?:speaker|participant|q|a|question|answer) ?0$/i.test(key))
      continue;
    all.set(key, (all.get(key) ?? 0) + 1);
    if (isTop) tops.set(key, (tops.get(key) ?? 0) + 1);
    if (!/\d/.test(text)) continue;
    counts.set(key, (counts.get(key) ?? new Set()).add(text.trim()));
  }
  const numbered = [...counts]
    .filter(([, texts]) => texts.size > 1)
    .map(([key, texts]) => [key, texts.size] as const);
  const pages = Math.max(0, ...numbered.map(([, size]) => size));
  const repeated = [...all].filter(
    ([key, count]) =>
      (pages > 1 && count === pages && !/^[\p{Lu} .]+$/u.test(key)) ||
      ((tops.get(key) ?? 0) > 1 && (tops.get(key) ?? 0) >= count - 1),
  );
  return new Set([...numbered, ...repeated].map(([key]) => key));
}

function withoutNumbers(text: string): string {
  return text.replace(/\d+/g, '0').replace(/\s+/g, ' ').trim();
}

function indentOf(text: string): number {
  let indent = 0;
  for (const sign of text) {
    if (sign === '\t') indent += 8 - (indent % 8);
    else if (sign === ' ' || sign === '\u00a0') indent++;
    else break;
  }
  return indent;
}

/** Lines between empty lines; a running head stands apart from what it stands in. */
function chunks(lines: readonly Line[], isHead: (line: Line) => boolean): Line[][] {
  const all: Line[][] = [];
  let current: Line[] = [];
  for (const line of lines) {
    const [before] = current;
    if (before !== undefined && line.text.trim() !== '' && isHead(before) !== isHead(line)) {
      all.push(current);
      current = [];
    }
    if (line.text.trim() !== '') current.push(line);
    else if (current.length > 0) {
      all.push(current);
      current = [];
    }
  }
  if (current.length > 0) all.push(current);
  return all;
}

function chunkBlocks(chunk: readonly Line[], widest: number): Block[] {
  const [first, second] = chunk;
  if (first === undefined) return [];
  if (chunk.length === 1 && isRule(first.text)) {
    return [plainBlock('', { kind: 'rule', line: first.number }), ...signs(first)];
  }
  if (chunk.length === 1 && isPageNumber(first.text)) {
    return [plainBlock(first.text, { line: first.number, leftOut: 'page number' })];
  }
  if (chunk.length === 2 && second !== undefined && /^\s*(?:=+|-+)\s*$/.test(second.text)) {
    return [
      plainBlock(first.text, { kind: 'heading', level: 2, line: first.number }),
      ...signs(second),
    ];
  }
  return paragraphs(chunk, widest).map((lines) =>
    plainBlock(lines.map(({ text }) => text).join('\n'), {
      line: lines[0]?.number ?? 1,
      wrapped: true,
    }),
  );
}

/** The signs of a separator, which are nobody's words. */
function signs({ text, number }: Line): Block[] {
  return [plainBlock(text, { line: number, leftOut: 'separator' })];
}

function isRule(text: string): boolean {
  return /^\s*(?:[*_=~\-–—#•+.]\s*){3,}$/.test(text) || /^\s*[*⁂❦]\s*$/.test(text);
}

function isPageNumber(text: string): boolean {
  return /^\s*(?:[-–—]\s*)?(?:page\s+)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?(?:\s*[-–—])?\s*$/i.test(
    text,
  );
}

function paragraphs(chunk: readonly Line[], widest: number): Line[][] {
  if (widest > WIDEST_PAGE && chunk.some(({ text }) => text.length > WIDEST_PAGE)) {
    return chunk.map((line) => [line]);
  }
  const all: Line[][] = [];
  for (const [index, line] of chunk.entries()) {
    const current = all.at(-1);
    if (current === undefined || startsParagraph(chunk, index, widest)) all.push([line]);
    else current.push(line);
  }
  return all;
}

/** Whether a line is set in, as the first of a paragraph, and not as what hangs below a name. */
function startsParagraph(chunk: readonly Line[], index: number, widest: number): boolean {
  const [before, line, after] = [chunk[index - 1], chunk[index], chunk[index + 1]];
  if (before === undefined || line === undefined) return false;
  const isBracketed = chunk[0]?.text.trimStart().startsWith('[') === true;
  if (!isBracketed && looksLabelled(line.text) && endsSentence(before.text, widest)) return true;
  if (line.indent < before.indent + 2) return false;
  if (line.indent > widest / 4) return false;
  if (after !== undefined) return after.indent < line.indent;
  return endsSentence(before.text, widest);
}

/** Whether a line looks as if somebody began to speak; whether it is so, is decided later. */
function looksLabelled(text: string): boolean {
  return /^ {0,3}(?:>> ?)?\p{Lu}[^:：.?!]{0,40}[:：](?: |$)|^ {0,8}[QA][.:\t ]/u.test(text);
}

function endsSentence(text: string, widest: number): boolean {
  return /[.?!…:”"’)\]]$/.test(text.trimEnd()) || text.length < widest * FULL;
}
