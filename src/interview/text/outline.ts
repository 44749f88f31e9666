import type { Heading, Root, RootContent } from 'mdast';
import type { ProblemList } from '../problem.ts';
import { type Block, readBlocks } from './markdown/blocks.ts';
import { inlineText } from './markdown/inline-text.ts';
import { lineOf, type Report } from './markdown/unquotable.ts';
import type { TurnStart } from './voices/turn-start.ts';

const SECTION_DEPTH = 2;

/** A paragraph as written in the file. */
export interface Paragraph extends Block {
  /** The label that it begins with, if any; the text may then be empty. */
  readonly begins?: TurnStart;
}

/** A heading and the paragraphs below it. Text before the first heading has none. */
export interface OutlineSection {
  readonly heading: string | undefined;
  readonly line: number;
  readonly paragraphs: Paragraph[];
}

/** Reads a top-level block, where a turn may begin. */
export type ReadBlock = (node: RootContent) => Paragraph[];

/** Divides a text at its headings. The part before the first heading comes first, even if empty. */
export function readOutline(
  tree: Root,
  source: string,
  problems: ProblemList,
  readBlock?: ReadBlock,
): OutlineSection[] {
  const report: Report = (line, message) => problems.add(line, message);
  const read = readBlock ?? ((node: RootContent) => readBlocks(node, source, report));
  let current: OutlineSection = { heading: undefined, line: 1, paragraphs: [] };
  const sections = [current];
  for (const node of tree.children) {
    if (node.type === 'heading') {
      current = { heading: headingText(node, source, report), line: lineOf(node), paragraphs: [] };
      sections.push(current);
    } else {
      current.paragraphs.push(...read(node));
    }
  }
  return sections;
}

function headingText(node: Heading, source: string, report: Report): string {
  const text = inlineText(node.children, report);
  if (!source.startsWith('#', node.position?.start.offset)) {
    report(
      lineOf(node),
      `The line of signs below “${text}” makes it a heading. Write a heading as “## …”; ` +
        'remove the line if this is a paragraph.',
    );
  } else if (node.depth !== SECTION_DEPTH) {
    const written = '#'.repeat(node.depth);
    report(lineOf(node), `The heading “${text}” is written with ${written}. Write it with ##.`);
  }
  return text;
}
