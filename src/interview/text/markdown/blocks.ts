import type { List, ListItem, Nodes } from 'mdast';
import { inlineText } from './inline-text.ts';
import { lineOf, type Report, unquotable } from './unquotable.ts';

/** A block of visible text, and the line on which it starts. */
export interface Block {
  readonly text: string;
  readonly line: number;
}

/**
 * Turns one block of Markdown into the paragraphs that a reader sees. A list becomes one paragraph
 * and keeps its markers. Content that cannot be quoted is reported.
 * @param source the Markdown that `node` was parsed from, for the original list markers
 */
export function readBlocks(node: Nodes, source: string, report: Report): Block[] {
  const line = lineOf(node);
  switch (node.type) {
    case 'paragraph': {
      const text = inlineText(node.children, report);
      return text.trim() === '' ? [] : [{ text, line }];
    }
    case 'list':
      return [{ text: listText(node, source, report), line }];
    case 'definition':
    case 'yaml':
      return [];
    default:
      report(line, unquotable(node));
      return [];
  }
}

function listText(list: List, source: string, report: Report): string {
  return list.children
    .map((item, index) => {
      if (item.checked != null) {
        report(
          lineOf(item),
          'A check box has no words to quote. Remove it, or write “\\[” if the brackets are text.',
        );
      }
      const lines = item.children.flatMap((child) => readBlocks(child, source, report));
      const body = lines.map(({ text }) => text).join('\n');
      return `${marker(list, item, index, source)} ${body}`.replaceAll('\n', '\n  ');
    })
    .join('\n');
}

/** A bullet as written; a number as readers see it, counted from the first one. */
function marker({ ordered, start }: List, item: ListItem, index: number, source: string): string {
  const offset = item.position?.start.offset ?? 0;
  if (ordered !== true) return /^[-+*]/.exec(source.slice(offset, offset + 1))?.[0] ?? '-';
  // Markdown allows at most nine digits.
  const sign = /^\d+([.)])/.exec(source.slice(offset, offset + 10))?.[1] ?? '.';
  return `${(start ?? 1) + index}${sign}`;
}
