import type { Block } from '../block.ts';
import { plainBlock } from '../block-builder.ts';
import type { SourceDocument } from '../source-document.ts';
import { HtmlBlocks } from './html-blocks.ts';
import { pageFacts } from './html-facts.ts';
import { articleOf, textLengths } from './html-furniture.ts';
import { elementsBelow, lineOfNode, parseHtml, textBelow } from './html-tree.ts';

/** Reads a saved web page: the article, and what surrounds it as left out. */
export function readHtml(source: string): SourceDocument {
  const document = parseHtml(source);
  const lengths = textLengths(document);
  const article = articleOf(document, lengths);
  const blocks = new HtmlBlocks(article, lengths);
  const title: Block[] = [];
  for (const element of elementsBelow(document)) {
    if (element.tagName === 'title' && title.length === 0) {
      title.push(plainBlock(textBelow(element), { line: lineOfNode(element), leftOut: 'title' }));
    }
    if (element.tagName === 'body') blocks.read(element, element === article);
  }
  return { blocks: [...title, ...blocks.blocks], facts: pageFacts(document) };
}

/** The blocks of a piece of HTML within another document. */
export function htmlPieces(source: string, firstLine: number): Block[] {
  const document = parseHtml(source);
  const blocks = new HtmlBlocks(undefined, new Map(), firstLine);
  for (const element of elementsBelow(document)) {
    if (element.tagName === 'body') blocks.read(element);
  }
  return blocks.blocks;
}
