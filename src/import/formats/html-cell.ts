import { UNSEEN } from './html-furniture.ts';
import { childrenOf, type HtmlElement, type HtmlNode, isElement } from './html-tree.ts';

/** Elements that are set as blocks of their own. */
export const BLOCKS = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details'],
  ...[
    'dialog',
    'div',
    'dl',
    'dt',
    'fieldset',
    'figcaption',
    'figure',
    'footer',
    'form',
    'h1',
    'h2',
  ],
  ...[
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
    'hgroup',
    'html',
    'legend',
    'li',
    'main',
    'menu',
    'nav',
    'ol',
  ],
  ...['p', 'pre', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul'],
]);

/** The text of a table's cell, with a line for each block in it. */
export function cellText(cell: HtmlElement): string {
  const parts: string[] = [];
  const collect = (node: HtmlNode) => {
    if ('value' in node && node.nodeName === '#text')
      parts.push(node.value.replace(/[\t\n\f\r ]+/g, ' '));
    else if (isElement(node)) {
      if (UNSEEN.has(node.tagName)) return;
      const block = BLOCKS.has(node.tagName) || node.tagName === 'br';
      if (block) parts.push('\n');
      for (const child of childrenOf(node)) collect(child);
      if (block) parts.push('\n');
    }
  };
  for (const child of childrenOf(cell)) collect(child);
  const lines = parts
    .join('')
    .split('\n')
    .map((line) => line.trim());
  return lines.filter((line) => line !== '').join('\n');
}
