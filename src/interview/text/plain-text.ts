import type { FootnoteDefinition, FootnoteReference, ListItem, Node, Nodes, Parent } from 'mdast';

/** What cannot be quoted as a paragraph, and what an editor can do about it. */
const UNQUOTABLE: Partial<Record<Nodes['type'], string>> = {
  table: 'A table cannot be quoted. Write it as paragraphs.',
  image: 'An image cannot be quoted. Remove it, or write its caption as a paragraph.',
  imageReference: 'An image cannot be quoted. Remove it, or write its caption as a paragraph.',
  html: 'Raw HTML cannot be quoted. Remove the tags, or write “\\<” for a literal <.',
  code: 'A code block cannot be quoted. Start the line at the margin, without back-ticks or indent.',
  thematicBreak: 'A separator line has no words to quote. Remove it.',
};

/** A block of reader-visible text, and the line on which it starts. */
export interface Block {
  readonly text: string;
  readonly line: number;
}

/** Told of what cannot be quoted: the line of the file, and a sentence. */
export type Report = (line: number, message: string) => void;

/**
 * Turns one top-level block of Markdown into the paragraphs that a reader sees.
 * Links, emphasis and breaks become their text; a list keeps its markers and is one paragraph;
 * each paragraph of a block quote or footnote is one. What cannot be quoted is reported.
 * @param source the Markdown that `node` was parsed from, for the list markers as they were written
 */
export function readBlocks(node: Nodes, source: string, report: Report): Block[] {
  const line = lineOf(node);
  switch (node.type) {
    case 'paragraph': {
      const text = inlineText(node, report);
      return text.trim() === '' ? [] : [{ text, line }];
    }
    case 'list':
      return [{ text: listText(node.children, source, report), line }];
    case 'blockquote':
      return node.children.flatMap((child) => readBlocks(child, source, report));
    case 'footnoteDefinition': {
      const [first, ...rest] = node.children.flatMap((child) => readBlocks(child, source, report));
      if (first === undefined) return [];
      return [{ ...first, text: `${footnoteMark(node)} ${first.text}` }, ...rest];
    }
    case 'definition':
    case 'yaml':
      return [];
    default:
      report(line, unquotable(node));
      return [];
  }
}

/** The text that a reader sees of a paragraph's or a heading's content. */
export function inlineText(node: Parent, report: Report): string {
  return (node.children as Nodes[]).map((child) => inline(child, report)).join('');
}

function inline(node: Nodes, report: Report): string {
  switch (node.type) {
    case 'text':
      // A line ending inside a paragraph is shown as a space.
      return node.value.replace(/(?<![ \t])[ \t]*\n[ \t]*/g, ' ');
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'footnoteReference':
      return footnoteMark(node);
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
    case 'linkReference':
      return inlineText(node, report);
    default:
      report(lineOf(node), unquotable(node));
      return '';
  }
}

function unquotable(node: Nodes): string {
  return UNQUOTABLE[node.type] ?? `“${node.type}” cannot be quoted. Write it as text.`;
}

function footnoteMark({ label, identifier }: FootnoteReference | FootnoteDefinition): string {
  return `[${label ?? identifier}]`;
}

function listText(items: readonly ListItem[], source: string, report: Report): string {
  return items
    .map((item) => {
      const box = item.checked == null ? '' : item.checked ? '[x] ' : '[ ] ';
      const lines = item.children.flatMap((child) => readBlocks(child, source, report));
      const body = lines.map(({ text }) => text).join('\n');
      return `${marker(item, source)} ${box}${body}`.replaceAll('\n', '\n  ');
    })
    .join('\n');
}

function marker(item: ListItem, source: string): string {
  const written = source.slice(item.position?.start.offset, item.position?.end.offset);
  return /^(?:[-+*]|\d+[.)])/.exec(written)?.[0] ?? '-';
}

/** Line of the file on which a node starts, from 1. */
export function lineOf(node: Node): number {
  return node.position?.start.line ?? 1;
}
