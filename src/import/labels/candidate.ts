import type { Block } from '../block.ts';
import { timeCodeAt } from '../time-code.ts';
import { oneLine } from '../words.ts';
import { baseOf, isShort, labelKey, type Shape, shapeOf } from './key.ts';
import { type Separator, scanBracketed, scanName } from './scan-name.ts';
import { isStyled, skip } from './signs.ts';

/** What could be a speaker's label: whether it is one, the whole document decides. */
export interface Candidate {
  readonly block: Block;
  /** Where the label begins, with its time code and signs before it. */
  readonly from: number;
  /** Where what is said begins. */
  readonly to: number;
  readonly name: string;
  readonly key: string;
  readonly shape: Shape;
  readonly separator: Separator;
  /** Whether it is set in bold or italics. */
  readonly setApart: boolean;
  /** Initials or the like in brackets behind the name. */
  readonly bracketed?: string;
  readonly seconds?: number;
  /** Whether nothing of what is said stands in its block. */
  readonly alone: boolean;
}

/** What could be a label at the start of a line. */
export function candidateAt(block: Block, offset: number): Candidate | undefined {
  const { text } = block;
  let at = skip(text, offset, /\s/);
  if (block.voice !== undefined && offset === 0) return voice(block, block.voice);
  const marker = /^(?:>>+|[-–—•])\s?/.exec(text.slice(at, at + 4));
  if (marker !== null) at = skip(text, at + marker[0].length, /\s/);
  const before = timeCodeAt(text, at);
  if (before !== undefined) at = skip(text, before.end, /[\s|\-–—:]/);
  const bracket = scanBracketed(text, at);
  if (bracket !== undefined) at = bracket.from;
  const found = bracket ?? scanName(block, at);
  if (found === undefined || isByline(text.slice(at, found.nameEnd))) return undefined;
  const written = oneLine(text.slice(at, found.nameEnd));
  const name = spokenName(oneLine(written));
  if (!isShort(name)) return undefined;
  const [, bracketed] = /\(([^()]{1,80})\)/.exec(written) ?? [];
  const seconds = found.seconds ?? before?.seconds;
  return {
    ...{ block, from: offset, to: found.to, name, key: labelKey(name), shape: shapeOf(name) },
    separator: found.separator,
    setApart: isSetApart(block, at, found.nameEnd),
    alone: text.slice(found.to).trim() === '',
    ...(bracketed !== undefined && { bracketed: oneLine(bracketed) }),
    ...(seconds !== undefined && { seconds }),
  };
}

/** Whether words say who made something: “Interviewed by Ada Bee”. */
function isByline(written: string): boolean {
  return /^(?:(?:an )?interview(?:ed|er)?|conducted|transcribed|transcription|transcript|recorded|edited|translated|photos?|photographed|written|hosted|produced|moderated|questions|posted|published|a conversation) (?:by|with|of|from)\b/i.test(
    written,
  );
}

/** A label without its description and number: “Q” of “Q3”, “Ada Bee” of “Ada Bee, The Hive”. */
function spokenName(written: string): string {
  const base = baseOf(written);
  const key = labelKey(base);
  return /^(?:q|a)$/.test(key) ? key.toUpperCase() : base;
}

function voice(block: Block, length: number): Candidate {
  const name = oneLine(block.text.slice(0, length)).replace(/\s?[:：]$/, '');
  let to = skip(block.text, length, /\s/);
  const time = timeCodeAt(block.text, to);
  if (time !== undefined) to = skip(block.text, time.end, /\s/);
  const seconds = time?.seconds;
  return {
    ...{ block, from: 0, to, name, key: labelKey(name), shape: shapeOf(name) },
    ...{ separator: 'voice', setApart: true, alone: false },
    ...(seconds !== undefined && { seconds }),
  };
}

function isSetApart(block: Block, start: number, end: number): boolean {
  return isStyled(block, start) && isStyled(block, Math.max(start, end - 1));
}
