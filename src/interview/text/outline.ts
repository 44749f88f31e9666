import type { Heading, Root, RootContent } from 'mdast';
import type { ProblemList } from '../problem.ts';
import { type Block, readBlocks } from './markdown/blocks.ts';
import { inlineText } from './markdown/inline-text.ts';
import { lineOf, type Report } from './markdown/unquotable.ts';
import type { TurnStart } from './voices/turn-start.ts';

const SECTION_DEPTH = 2;

/** A paragraph as it stands in the file. */
export interface Paragraph extends Block {
  /** The label that it begins with; its text may then be empty. */
  readonly begins?: TurnStart;
}

/** A heading, none for what stands before the first one, and what follows it. */
export interface OutlineSection {
  readonly heading: string | undefined;
  readonly line: number;
  readonly paragraphs: Paragraph[];
}

/** Reads a block at the margin, where a turn may begin. */
export type ReadBlock = (node: RootContent) => Paragraph[];

/** Parts a text at its headings; what precedes the first one comes first, even if that is nothing. */
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
