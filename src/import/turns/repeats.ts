import { type Block, visible } from '../block.ts';
import { wordsIn } from '../words.ts';
import { whyLeftOut } from './leave-out.ts';

/** How many paragraphs away a pull quote's words stand. */
const NEAR = 25;
/** Fewer words than these are said twice by people. */
const FEWEST = 5;
const FEWEST_PLAIN = 8;

/**
 * Pull quotes: paragraphs without a label whose words stand in a longer one near them, set as quotes,
 * or long enough not to be said twice to the letter.
 */
export function pullQuotes(blocks: readonly Block[], labelled: ReadonlySet<Block>): Set<Block> {
  const open = blocks.filter((block) => whyLeftOut(block) === undefined);
  const texts = open.map((block) => bare(visible(block)));
  const found = new Set<Block>();
  for (const [index, block] of open.entries()) {
    const text = texts[index] ?? '';
    const words = wordsIn(text);
    if (labelled.has(block) || block.voice !== undefined || words < FEWEST || words > 80) continue;
    const isQuoted = isInQuotes(visible(block));
    // A heading may well say what is said below it.
    if (block.kind === 'heading' && !isQuoted) continue;
    if (!block.quoted && !isQuoted && words < FEWEST_PLAIN) continue;
    const isRepeated = texts
      .slice(Math.max(0, index - NEAR), index + NEAR)
      .some((other) => other.length > text.length + 8 && ` ${other} `.includes(` ${text} `));
    if (isRepeated) found.add(block);
  }
  return found;
}

function isInQuotes(text: string): boolean {
  return /^["“„«‘]/.test(text) && /["”“»’]\.?$/.test(text);
}

/** The words of a text alone, without signs and case. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s]+/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
