import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { gfm } from 'micromark-extension-gfm';
import { lineHead } from '../../interview/text/voices/line-head.ts';

/** A paragraph of Markdown that reads as the text, to the letter, behind a label if there is one. */
export function paragraph(text: string, label?: string): string {
  const written = isPlain(text) ? text : escaped(text);
  if (label === undefined) {
    if (isPlain(text)) return withoutHead(text);
    const headless = withoutHead(written);
    return reads(headless) === text ? headless : withoutHead(escapeAll(text));
  }
  const start = `**${label.replace(/[\\`*_<&~|]/g, (sign) => `\\${sign}`)}**`;
  if (isPlain(text)) return `${start} ${text}`;
  const whole = `${start} ${written}`;
  return reads(whole) === `${label} ${text}` ? whole : `${start} ${escapeAll(text)}`;
}

/** Whether nothing in a text means anything in Markdown, as in most: it need not be read again. */
function isPlain(text: string): boolean {
  return (
    /^[\p{L}“‘„«¿¡][\p{L}\p{M}\p{N} ,.?!'’‘“”„«»¿¡…—–()-]*$/u.test(text) &&
    !/www\.| {2}| $/i.test(text)
  );
}

/** Markdown that does not begin like a label: the content check would ask whose turn it is. */
function withoutHead(written: string): string {
  if (lineHead(written) === undefined) return written;
  return written.replace(/[:.\t：]| {2}/, (sign) =>
    /[:.]/.test(sign)
      ? `\\${sign}`
      : [...sign].map((each) => `&#x${each.charCodeAt(0).toString(16)};`).join(''),
  );
}

function escaped(text: string): string {
  return toMarkdown(
    { type: 'paragraph', children: [{ type: 'text', value: text }] },
    { extensions: [gfmToMarkdown()] },
  ).trim();
}

/** A heading of Markdown that reads as the text. */
export function heading(text: string): string {
  const written = `## ${escaped(text)}`;
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
