import type { Block } from '../block.ts';
import type { Part } from './interview.ts';

/** A block as one part. */
export function whole(block: Block): Part {
  return { block, start: 0, end: block.text.length };
}

/** The line of the file on which an offset of a block stands. */
export function lineAt(block: Block, offset: number): number {
  let line = block.line;
  for (
    let at = block.text.indexOf('\n');
    at !== -1 && at < offset;
    at = block.text.indexOf('\n', at + 1)
  )
    line++;
  return line;
}
