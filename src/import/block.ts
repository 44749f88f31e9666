import { oneLine } from './words.ts';

/** A stretch of a block's text in one style. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Whether it is struck out, but can be read. */
  readonly struck?: boolean;
  /** Why these words are not the speaker's: deleted, or a footnote's mark. */
  readonly leftOut?: string;
}

export type BlockKind = 'paragraph' | 'heading' | 'rule';

/** One paragraph, heading or separator of a document, whatever its format. */
export interface Block {
  readonly kind: BlockKind;
  /** A heading's level, from 1; 0 for everything else. */
  readonly level: number;
  /** The text as it stands, with line feeds for line endings. */
  readonly text: string;
  readonly runs: readonly Run[];
  /** Line of the file, from 1; of a Word document, the paragraph's number. */
  readonly line: number;
  /** Whether a line ending may be no more than the edge of the page. */
  readonly wrapped: boolean;
  readonly quoted: boolean;
  /** Seconds at which it is said, of a subtitle. */
  readonly seconds?: number;
  /** Characters at its start that the format itself says are the speaker's name. */
  readonly voice?: number;
  /** Whether it is an item of a list, or stands in one. */
  readonly listed?: boolean;
  /** Whether it is a term that is explained: a definition list's. */
  readonly term?: boolean;
  /** Why it is not the interview, where the format says so. */
  readonly leftOut?: string;
}

/** What a reader sees of a part of a block: without what is left out, on one line. */
export function visible(block: Block, start = 0, end = block.text.length): string {
  if (!block.runs.some((run) => run.leftOut !== undefined)) {
    return oneLine(block.text.slice(start, end));
  }
  let text = '';
  for (const run of block.runs) {
    const from = Math.max(run.start, start);
    const to = Math.min(run.end, end);
    if (from >= to) continue;
    const part = block.text.slice(from, to);
    if (run.leftOut === undefined) text += part;
    else if (/\s/.test(part) || isBetweenWords(block, run)) text += ' ';
  }
  return oneLine(text);
}

/** Whether a footnote's mark is all that stands between two words. */
function isBetweenWords({ text }: Block, { start, end, leftOut }: Run): boolean {
  if (leftOut !== 'footnote mark') return false;
  return /\p{L}/u.test(text.charAt(start - 1)) && /\p{L}/u.test(text.charAt(end));
}

/** The run in which an offset stands. */
export function runAt(block: Block, offset: number): Run | undefined {
  let low = 0;
  let high = block.runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = block.runs[middle];
    if (run === undefined) return undefined;
    if (offset < run.start) high = middle - 1;
    else if (offset >= run.end) low = middle + 1;
    else return run;
  }
  return undefined;
}

/** Whether all letters between two offsets are set in a style; a number or sign may be plain. */
export function isWhollyIn(
  block: Block,
  style: 'bold' | 'italic',
  start = 0,
  end = block.text.length,
): boolean {
  let some = false;
  for (const run of block.runs) {
    const from = Math.max(run.start, start);
    const to = Math.min(run.end, end);
    if (from >= to || run.leftOut !== undefined) continue;
    if (!/\p{L}/u.test(block.text.slice(from, to))) continue;
    if (!run[style]) return false;
    some = true;
  }
  return some;
}
