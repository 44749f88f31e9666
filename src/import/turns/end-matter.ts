import { type Block, isWhollyIn, visible } from '../block.ts';
import type { Candidate } from '../labels/candidate.ts';
import { isEndMatterHeading } from './leave-out.ts';
import { endsAsQuestion } from './question-marks.ts';

/**
 * The blocks up to a heading such as “Comments” or “About the author”, where nobody who speaks above
 * it speaks below it, and nothing is asked there.
 */
export function beforeEndMatter(
  blocks: readonly Block[],
  candidates: readonly Candidate[],
): readonly Block[] {
  const keys = new Map<Block, Set<string>>();
  for (const { block, key } of candidates) {
    const own = keys.get(block);
    if (own === undefined) keys.set(block, new Set([key]));
    else own.add(key);
  }
  const below = new Set<string>();
  let end = blocks.length;
  const above = new Map<string, number>();
  for (const [index, block] of blocks.entries()) {
    for (const key of keys.get(block) ?? []) if (!above.has(key)) above.set(key, index);
  }
  for (let index = blocks.length - 1; index > 0; index--) {
    const block = blocks[index];
    if (block === undefined || (isSet(block) && endsAsQuestion(visible(block)))) break;
    const isEnd = block.kind === 'heading' && isEndMatterHeading(visible(block));
    const isOthers = [...below].every((key) => (above.get(key) ?? index) >= index);
    if (!isOthers) break;
    if (isEnd && index > blocks.length / 3) end = index;
    for (const key of keys.get(block) ?? []) below.add(key);
  }
  return blocks.slice(0, end);
}

function isSet(block: Block): boolean {
  return block.kind === 'heading' || isWhollyIn(block, 'bold');
}
