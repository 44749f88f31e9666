import type { Nodes, PhrasingContent } from 'mdast';
import { lineOf, type Report, STRUCK_OUT, unquotable } from './unquotable.ts';

/** Combining strokes, which strike out plain text. */
const STROKES = /[\u0335\u0336]/;

/**
 * The text that a reader sees in a paragraph or heading, without the marks of links and emphasis.
 * Content that cannot be quoted is reported.
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
