import type { Html, Node, Nodes } from 'mdast';

/** Called for content that cannot be quoted, with the line of the file and a message. */
export type Report = (line: number, message: string) => void;

export const STRUCK_OUT =
  'These words are struck out, so the source retracts them. Remove them, or remove the tildes ' +
  'if they were said; write “\\~” for a tilde that strikes nothing out.';
const IMAGE = 'An image cannot be quoted. Remove it, or write its caption as a paragraph.';

/** Content that is not the spoken words, and what an editor can do about it. */
const UNQUOTABLE: Partial<Record<Nodes['type'], string>> = {
  table: 'A table cannot be quoted. Write it as paragraphs.',
  image: IMAGE,
  imageReference: IMAGE,
  code: 'A code block cannot be quoted. Start the line at the margin, without back-ticks or indent.',
  thematicBreak: 'A separator line has no words to quote. Remove it.',
  delete: STRUCK_OUT,
  blockquote:
    'A block quote does not say whose words it holds: the speaker’s, another text’s, or a repeated ' +
    'answer. Write it without “>” if the speaker says it here; otherwise remove it.',
  footnoteDefinition:
    'A footnote is not said where its mark is, and has no speaker. Remove it with its ' +
    'mark, or write it as a paragraph of its author.',
};

/** Why a node cannot be quoted, and the remedy. */
export function unquotable(node: Nodes): string {
  if (node.type === 'html') return unquotableHtml(node);
  return UNQUOTABLE[node.type] ?? `“${node.type}” cannot be quoted. Write it as text.`;
}

function unquotableHtml({ value }: Html): string {
  return value.startsWith('<!--')
    ? 'A comment cannot be quoted, since readers never see it. Remove it.'
    : 'Raw HTML cannot be quoted. Remove the tags, or write “\\<” for a literal <.';
}

/** The line on which a node starts, from 1. */
export function lineOf(node: Node): number {
  return node.position?.start.line ?? 1;
}
