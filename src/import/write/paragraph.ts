import type { Nodes, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { gfm } from 'micromark-extension-gfm';

/** A paragraph of Markdown that reads as the text, to the letter, behind a label if there is one. */
export function paragraph(text: string, label?: string): string {
  const start: PhrasingContent[] =
    label === undefined ? [] : [{ type: 'strong', children: [{ type: 'text', value: label }] }];
  const said = label === undefined ? text : ` ${text}`;
  const written = toMarkdown(
    { type: 'paragraph', children: [...start, { type: 'text', value: said }] },
    { extensions: [gfmToMarkdown()] },
  ).trim();
  if (reads(written) === `${label ?? ''}${said}`) return written;
  return `${label === undefined ? '' : `**${escapeAll(label)}** `}${escapeAll(text)}`;
}

/** A heading of Markdown that reads as the text. */
export function heading(text: string): string {
  const written = `## ${toMarkdown({ type: 'paragraph', children: [{ type: 'text', value: text }] }).trim()}`;
  return reads(written) === text ? written : `## ${escapeAll(text)}`;
}

function escapeAll(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, (sign) => `\\${sign}`);
}

/** What a reader of Markdown sees. */
function reads(markdown: string): string {
  const tree = fromMarkdown(markdown, {
    extensions: [gfm({ singleTilde: false })],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const [block] = tree.children;
  if (tree.children.length !== 1 || block === undefined) return '';
  return block.type === 'paragraph' || block.type === 'heading' ? textOf(block) : '';
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
