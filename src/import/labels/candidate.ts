import { type Block, runAt } from '../block.ts';
import { timeCodeAt } from '../time-code.ts';
import { oneLine } from '../words.ts';
import { baseOf, isShort, labelKey, type Shape, shapeOf } from './key.ts';
import { TITLES } from './label-words.ts';

/** What sets a label off from what is said. */
export type Separator =
  | 'voice'
  | 'colon'
  | 'dash'
  | 'dot'
  | 'tab'
  | 'gap'
  | 'letter'
  | 'alone'
  | 'run'
  | 'heading';

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

const LONGEST = 90;
const NAME_SIGN = /[\p{L}\p{M}\p{N}'’‘.,&#@/·\-‐‑\u200b-\u200f]/u;

/** What could be a label at the start of a line. */
export function candidateAt(block: Block, offset: number): Candidate | undefined {
  const { text } = block;
  let at = skip(text, offset, /\s/);
  if (block.voice !== undefined && offset === 0) return voice(block, block.voice);
  const marker = /^(?:>>+|[-–—•])\s?/.exec(text.slice(at, at + 4));
  if (marker !== null) at = skip(text, at + marker[0].length, /\s/);
  const before = timeCodeAt(text, at);
  if (before !== undefined) at = skip(text, before.end, /[\s|\-–—:]/);
  const found = scanName(block, at);
  if (found === undefined) return undefined;
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

interface Found {
  readonly nameEnd: number;
  readonly to: number;
  readonly separator: Separator;
  readonly seconds?: number;
}

/** Reads on from where a name may begin, up to what sets it off. */
function scanName(block: Block, start: number): Found | undefined {
  const { text } = block;
  const styled = isStyled(block, start);
  for (let at = start; at <= text.length && at < start + LONGEST; at++) {
    const sign = text.charAt(at);
    const isEmpty = at === start;
    if (styled && !isEmpty && !isStyled(block, at) && !/\s/.test(sign)) {
      const set = afterStyled(block, start, at);
      if (set !== undefined) return set;
    }
    if (sign === '' || sign === '\n') return isEmpty ? undefined : alone(text, start, at);
    if (/[:：﹕]/.test(sign)) return isEmpty || isInWord(text, at) ? undefined : colon(text, at);
    if (sign === '[' || sign === '(' || sign === '<') {
      const time = timeCodeAt(text, at);
      if (time !== undefined) return isEmpty ? undefined : timed(text, at, time.end, time.seconds);
      if (sign !== '(') return undefined;
      const close = text.indexOf(')', at);
      if (close === -1 || close > at + 60 || text.slice(at, close).includes('\n')) return undefined;
      at = close;
      continue;
    }
    if (sign === '\t' || (isGap(text, at) && !isEmpty))
      return gap(text, start, at, sign === '\t' ? 'tab' : 'gap');
    if (/\s/.test(sign)) {
      const dash = /^\s(?:[–—]|--?)\s/.exec(text.slice(at, at + 4));
      if (dash !== null && !isEmpty) return dashed(text, at, at + dash[0].length);
      const time = /\d/.test(text.charAt(at + 1)) ? timeCodeAt(text, at + 1) : undefined;
      if (time !== undefined && !isEmpty) return timed(text, at, time.end, time.seconds);
      if (text.slice(start, at) === 'Q' && /[\p{Lu}"“‘'(—–-]/u.test(text.charAt(at + 1))) {
        return { nameEnd: at, to: at + 1, separator: 'letter' };
      }
      continue;
    }
    if (/[—–]/.test(sign)) return isEmpty ? undefined : dashed(text, at, at + 1);
    if (sign === '.' && !isAbbreviation(text, start, at)) return undefined;
    if (sign === '.' && isLetterLabel(text, start, at)) {
      return { nameEnd: at, to: skip(text, at + 1, /[ \t\u00a0]/), separator: 'dot' };
    }
    if (!NAME_SIGN.test(sign)) return undefined;
  }
  return undefined;
}

function colon(text: string, at: number): Found | undefined {
  if (text.startsWith('//', at + 1)) return undefined;
  const rest = skip(text, at + 1, /[ \t\u00a0\u202f\u3000]/);
  const time = timeCodeAt(text, rest);
  const isTime = time !== undefined && (time.bracketed || time.full || atLineEnd(text, time.end));
  const to = isTime ? skip(text, time.end, /[ \t\u00a0]/) : rest;
  return {
    nameEnd: at,
    to: pastLine(text, to),
    separator: 'colon',
    ...(isTime && { seconds: time.seconds }),
  };
}

/** A name with a time code behind it: `Name [00:04]: text`, or alone on its line. */
function timed(text: string, nameEnd: number, end: number, seconds: number): Found | undefined {
  const rest = skip(text, end, /[ \t\u00a0]/);
  if (/[:：]/.test(text.charAt(rest))) {
    return {
      nameEnd,
      to: pastLine(text, skip(text, rest + 1, /[ \t\u00a0]/)),
      separator: 'colon',
      seconds,
    };
  }
  if (atLineEnd(text, end))
    return { nameEnd, to: pastLine(text, rest), separator: 'alone', seconds };
  if (/[\])]/.test(text.charAt(end - 1))) return { nameEnd, to: rest, separator: 'gap', seconds };
  return undefined;
}

function gap(text: string, start: number, at: number, separator: 'tab' | 'gap'): Found | undefined {
  const rest = skip(text, at, /[ \t\u00a0\u2002\u2003\u3000]/);
  if (/[:：]/.test(text.charAt(rest))) return colon(text, rest);
  const time = timeCodeAt(text, rest);
  if (time !== undefined) return timed(text, at, time.end, time.seconds);
  if (atLineEnd(text, rest)) return alone(text, start, rest);
  return { nameEnd: at, to: rest, separator };
}

function dashed(text: string, nameEnd: number, end: number): Found {
  return { nameEnd, to: skip(text, end, /[ \t\u00a0]/), separator: 'dash' };
}

function alone(text: string, start: number, end: number): Found | undefined {
  const written = text.slice(start, end).trim();
  return written === '' || (/[.?!,;…]$/.test(written) && !/ \p{Lu}\.$/u.test(written))
    ? undefined
    : { nameEnd: end, to: pastLine(text, end), separator: 'alone' };
}

/** A name in bold, and then what is said in plain letters, without a sign between. */
function afterStyled(block: Block, start: number, at: number): Found | undefined {
  const { text } = block;
  if (/[:：﹕\n[(<\t–—-]/.test(text.charAt(at))) return undefined;
  const nameEnd = start + text.slice(start, at).trimEnd().length;
  const written = text.slice(start, nameEnd);
  if (/[.?!,;]$/.test(written) && !/^\p{Lu}\.$/u.test(written) && !written.endsWith('.'))
    return undefined;
  if (
    (at === nameEnd && !written.endsWith('.')) ||
    !/[\p{Lu}\p{Lo}\p{N}"“‘'«„…]/u.test(text.charAt(at))
  )
    return undefined;
  return { nameEnd: written.endsWith('.') ? nameEnd - 1 : nameEnd, to: at, separator: 'run' };
}

function isSetApart(block: Block, start: number, end: number): boolean {
  return isStyled(block, start) && isStyled(block, Math.max(start, end - 1));
}

function isStyled(block: Block, offset: number): boolean {
  const run = runAt(block, offset);
  return run !== undefined && (run.bold || run.italic);
}

function isGap(text: string, at: number): boolean {
  return (
    /^[ \u00a0\u2002\u2003\u3000]{2}/.test(text.slice(at, at + 2)) ||
    /^[\u2003\u3000]/.test(text.charAt(at))
  );
}

/** Whether a colon stands in a time of day or the like. */
function isInWord(text: string, at: number): boolean {
  return /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1));
}

/** Whether a period may stand in a name: after a title, an initial, or Q. */
function isAbbreviation(text: string, start: number, at: number): boolean {
  const word = text.slice(start, at).split(/[\s.]/).at(-1) ?? '';
  if (!/^\p{L}+$/u.test(word)) return false;
  const isTitle = TITLES.has(word.toLowerCase()) || /^(?:st|jr|sr|hon|mt)$/i.test(word);
  return isTitle || word.length === 1 || /^\p{Lu}\p{L}?$/u.test(word);
}

/** Whether letters and a period are a whole label: `Q.`, `JS.`, but not the start of “Dr. Barry:”. */
function isLetterLabel(text: string, start: number, at: number): boolean {
  const letters = text.slice(start, at);
  if (!/\s/.test(text.charAt(at + 1)) || TITLES.has(letters.toLowerCase())) return false;
  if (letters === 'Q' || letters === 'A') return true;
  return (
    /^(?:[\p{Lu}\p{Lo}][\p{Lu}\p{Ll}]?){1,2}$/u.test(letters) &&
    !/^.[^.:：?!\n]{1,40}[:：]/u.test(text.slice(at, at + 50))
  );
}

function atLineEnd(text: string, at: number): boolean {
  const rest = skip(text, at, /[ \t\u00a0]/);
  return rest >= text.length || text.charAt(rest) === '\n';
}

/** After the line feed, where a line ends here. */
function pastLine(text: string, at: number): number {
  return text.charAt(at) === '\n' ? skip(text, at, /\s/) : at;
}

function skip(text: string, offset: number, signs: RegExp): number {
  let at = offset;
  while (at < text.length && signs.test(text.charAt(at))) at++;
  return at;
}
