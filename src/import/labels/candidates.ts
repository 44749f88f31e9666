import type { Block } from '../block.ts';
import { type Candidate, candidateAt } from './candidate.ts';

/** How full a line is that was cut at the edge of the page. */
const FULL = 0.75;

/** Everything that could be a label at the start of a block or of a line in it. */
export function findCandidates(blocks: readonly Block[]): Candidate[] {
  return blocks.flatMap((block) => {
    if (block.leftOut !== undefined || block.kind === 'rule') return [];
    if (block.kind === 'heading') return headingCandidate(block);
    return lineStarts(block).flatMap((start) => withNext(candidateAt(block, start)));
  });
}

/** A label, and one that stands directly behind it: “MS. DOE: Q But …”. */
function withNext(found: Candidate | undefined): Candidate[] {
  if (found === undefined) return [];
  const next = found.alone ? undefined : candidateAt(found.block, found.to);
  const isLabel = next?.separator === 'letter' || next?.separator === 'colon';
  return next !== undefined && isLabel && found.separator === 'colon' ? [found, next] : [found];
}

/** A heading can be a name alone. */
function headingCandidate(block: Block): Candidate[] {
  const found = candidateAt(block, 0);
  if (found === undefined || !found.alone) return [];
  return [{ ...found, separator: 'heading' }];
}

/** Where lines start that are no mere continuation of the one before. */
function lineStarts(block: Block): number[] {
  const { text } = block;
  const starts = [0];
  const from = block.voice ?? 0;
  let longest = 0;
  for (const line of text.split('\n')) longest = Math.max(longest, line.length);
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
    const line = text.slice(start, end).trimEnd();
    const ends = /[.?!…:;。？！؟—–\-"”’')\]]$/.test(line) || line.length < longest * FULL;
    if (end > from && (!block.wrapped || ends)) starts.push(end + 1);
    start = end + 1;
  }
  return starts;
}
