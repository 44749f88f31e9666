import type { Block } from '../block.ts';
import { wordsIn } from '../words.ts';
import type { FoundInterview, Part } from './interview.ts';
import { TIME_CODE } from './time-codes.ts';

/** Words that are in no turn, and why. */
export interface LeftOut {
  readonly words: number;
  readonly text: string;
  readonly why: string;
}

/** Where every word of a document went. The last four add up to the first. */
export interface Account {
  readonly file: number;
  readonly turns: number;
  readonly headings: number;
  readonly labels: number;
  readonly leftOut: number;
}

type Kind = 'turns' | 'headings' | 'labels';

interface Assigned {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
}

/**
 * Counts where the words went. What no turn, heading or label has claimed is left out, so that nothing
 * can be lost: the sum holds by construction.
 */
export function account(
  blocks: readonly Block[],
  found: FoundInterview,
): { words: Account; leftOut: LeftOut[] } {
  const assigned = assignments(found);
  const counts = { turns: 0, headings: 0, labels: 0, leftOut: 0 };
  const leftOut: LeftOut[] = [];
  let file = 0;
  for (const block of blocks) {
    file += wordsIn(block.text);
    const out: string[] = [];
    let words = 0;
    for (const { start, end, kind } of pieces(block, assigned.get(block) ?? [])) {
      const count = wordsIn(block.text, start, end);
      if (kind !== undefined) counts[kind] += count;
      else if (count > 0) {
        words += count;
        out.push(block.text.slice(start, end).replace(/\s+/g, ' ').trim());
      }
    }
    counts.leftOut += words;
    if (words > 0) leftOut.push({ words, text: out.join(' … '), why: reasonOf(block, found) });
  }
  return { words: { file, ...counts }, leftOut };
}

function reasonOf(block: Block, { reasons }: FoundInterview): string {
  const own = reasons.get(block) ?? block.leftOut;
  return (
    own ??
    block.runs.find((run) => run.leftOut !== undefined && run.leftOut !== TIME_CODE)?.leftOut ??
    'not the interview'
  );
}

function assignments(found: FoundInterview): Map<Block, Assigned[]> {
  const all = new Map<Block, Assigned[]>();
  const add = ({ block, start, end }: Part, kind: Kind) => {
    const list = all.get(block);
    if (list === undefined) all.set(block, [{ start, end, kind }]);
    else list.push({ start, end, kind });
  };
  for (const part of found.introduction) add(part, 'turns');
  for (const part of found.labels) add(part, 'labels');
  for (const item of found.items) {
    if ('heading' in item) add(item.heading, 'headings');
    else for (const part of item.parts) add(part, 'turns');
  }
  return all;
}

/** A block cut at every border: of what it is assigned to, and of what is left out within. */
function* pieces(
  block: Block,
  assigned: readonly Assigned[],
): Generator<{ start: number; end: number; kind: Kind | undefined }> {
  const cuts = new Set([0, block.text.length]);
  for (const { start, end } of assigned) cuts.add(start).add(end);
  for (const run of block.runs) if (run.leftOut !== undefined) cuts.add(run.start).add(run.end);
  const borders = [...cuts].sort((a, b) => a - b);
  for (const [index, start] of borders.entries()) {
    const end = borders[index + 1];
    if (end === undefined) return;
    const run = block.runs.find((each) => start >= each.start && start < each.end);
    const own = assigned.find((each) => start >= each.start && start < each.end);
    const inside =
      run?.leftOut === TIME_CODE ? 'labels' : run?.leftOut === undefined ? own?.kind : undefined;
    yield { start, end, kind: inside };
  }
}
