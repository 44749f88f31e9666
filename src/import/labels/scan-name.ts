import type { Block } from '../block.ts';
import { timeCodeAt } from '../time-code.ts';
import {
  atLineEnd,
  endsStyled,
  isAbbreviation,
  isGap,
  isInWord,
  isLetterLabel,
  isStyled,
  isStyledLetter,
  isTitledName,
  pastLine,
  skip,
} from './signs.ts';

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
  | 'heading'
  | 'bracket';

const LONGEST = 90;
const NAME_SIGN = /[\p{L}\p{M}\p{N}_'’‘.,&#@/·\-‐‑\u200b-\u200f]/u;

/** A name that may be a label, and what sets it off. */
export interface Found {
  readonly nameEnd: number;
  readonly to: number;
  readonly separator: Separator;
  readonly seconds?: number;
}

/** Reads on from where a name may begin, up to what sets it off. */
export function scanName(block: Block, start: number): Found | undefined {
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
    if (sign === '.' && isTitledName(text, start, at)) {
      return { nameEnd: at, to: skip(text, at + 1, /\s/), separator: 'dot' };
    }
    const endsBold = sign === '.' && styled && !isEmpty && endsStyled(block, at + 1);
    if (sign === '.' && !endsBold && !isAbbreviation(text, start, at)) return undefined;
    const isLetter =
      sign === '.' && (isLetterLabel(text, start, at) || isStyledLetter(block, start, at));
    if (isLetter) {
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

/** A name in brackets: `[Ada Bee] text`, `((Ada Bee)) text`, `[SPEAKER_00]: text`. */
export function scanBracketed(text: string, start: number): (Found & { from: number }) | undefined {
  const [open = ''] = /^(?:\(\(|\[\[|[[(])/.exec(text.slice(start, start + 2)) ?? [];
  if (open === '') return undefined;
  const from = start + open.length;
  const close = (open.startsWith('(') ? ')' : ']').repeat(open.length);
  const nameEnd = text.slice(from, from + LONGEST).indexOf(close) + from;
  const written = text.slice(from, nameEnd);
  if (nameEnd <= from || !/^[\p{L}\p{M}\p{N}_'’.&\- ]+$/u.test(written)) return undefined;
  const end = nameEnd + close.length;
  const rest = skip(text, end, /[ \t\u00a0]/);
  if (/[:：]/.test(text.charAt(rest))) {
    return { from, nameEnd, to: skip(text, rest + 1, /\s/), separator: 'colon' };
  }
  return { from, nameEnd, to: skip(text, rest, /\s/), separator: 'bracket' };
}
