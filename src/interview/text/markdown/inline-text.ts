import type { Nodes, PhrasingContent } from 'mdast';
import { lineOf, type Report, STRUCK_OUT, unquotable } from './unquotable.ts';

/** Combining strokes, with which plain text is struck out. */
const STROKES = /[\u0335\u0336]/;

/**
 * The text that a reader sees of a paragraph's or a heading's content: links, emphasis and breaks
 * become theirs. What cannot be quoted is reported.
 */
export function inlineText(nodes: readonly PhrasingContent[], report: Report): string {
  return nodes.map((node) => inline(node, report)).join('');
}

function inline(node: Nodes, report: Report): string {
  switch (node.type) {
    case 'text':
      if (STROKES.test(node.value)) report(lineOf(node), STRUCK_OUT);
      // A line ending inside a paragraph is shown as a space.
      return node.value.replace(/(?<![ \t])[ \t]*\n[ \t]*/g, ' ');
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'footnoteReference':
      // Its definition is reported.
      return '';
    case 'emphasis':
    case 'strong':
    case 'link':
    case 'linkReference':
      return inlineText(node.children, report);
    default:
      report(lineOf(node), unquotable(node));
      return '';
  }
}
