import type { Block } from '../block.ts';
import { timeCodeAt } from '../time-code.ts';
import { type Candidate, candidateAt } from './candidate.ts';

const LONGEST = 60;

/**
 * Labels in the middle of a paragraph: the very words of a label that is known, set as it is set
 * elsewhere, after the end of a sentence.
 */
export function middleLabels(block: Block, byName: ReadonlyMap<string, Candidate>): Candidate[] {
  if (block.leftOut !== undefined || block.kind !== 'paragraph') return [];
  const found: Candidate[] = [];
  const seen = new Set<number>();
  for (const { index: at } of block.text.matchAll(/[:：\u2003\t]| {2}|\u00a0 ?/g)) {
    const start = labelStart(block.text, at, byName);
    if (start === undefined || seen.has(start)) continue;
    seen.add(start);
    const candidate = candidateAt(block, start);
    const like = candidate === undefined ? undefined : byName.get(candidate.name);
    if (candidate === undefined || like === undefined || candidate.separator !== like.separator)
      continue;
    if (like.setApart && !candidate.setApart) continue;
    found.push(candidate);
  }
  return found;
}

/** Where a known label starts that ends at an offset, with a time code before it. */
function labelStart(
  text: string,
  end: number,
  known: ReadonlyMap<string, Candidate>,
): number | undefined {
  const from = Math.max(0, end - LONGEST);
  for (let start = from; start < end; start++) {
    if (start === 0 || !/\s/.test(text.charAt(start - 1)) || /\s/.test(text.charAt(start)))
      continue;
    if (!known.has(text.slice(start, end).trim())) continue;
    const before = text.slice(0, start).slice(-40).trimEnd();
    if (/[.?!…。？！؟—–"”’')\]*]$/.test(before)) return bracketStart(text, start);
  }
  return undefined;
}

function bracketStart(text: string, start: number): number {
  const open = Math.max(text.lastIndexOf('[', start), text.lastIndexOf('(', start));
  if (open === -1 || start - open > 16) return start;
  const time = timeCodeAt(text, open);
  return time !== undefined && text.slice(time.end, start).trim() === '' ? open : start;
}

/** How often a full name must stand before a colon within paragraphs, to be a label there alone. */
const FEWEST = 3;

/** Full names that stand before a colon behind the ends of sentences, again and again. */
export function namesWithin(blocks: readonly Block[]): Candidate[] {
  const found = new Map<string, Candidate[]>();
  for (const block of blocks) {
    if (block.leftOut !== undefined || block.kind !== 'paragraph') continue;
    for (const { index: colon } of block.text.matchAll(/: /g)) {
      const from = Math.max(0, colon - LONGEST);
      const [end] = [...block.text.slice(from, colon).matchAll(/[.?!…]["”’)]? /g)].slice(-1);
      if (end === undefined) continue;
      const index = from + end.index + end[0].length;
      const written = block.text.slice(index, colon);
      if (!/^\p{Lu}[\p{L}’'-]{1,20}(?: \p{Lu}[\p{L}’'-]{0,20}){1,2}$/u.test(written)) continue;
      const candidate = candidateAt(block, index);
      if (candidate?.separator !== 'colon' || candidate.shape === 'lower') continue;
      const list = found.get(candidate.name);
      if (list === undefined) found.set(candidate.name, [candidate]);
      else list.push(candidate);
    }
  }
  return [...found.values()].flatMap((list) => (list.length < FEWEST ? [] : list.slice(0, 1)));
}
