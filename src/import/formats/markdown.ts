import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import type { SourceDocument } from '../source-document.ts';
import { frontMatterFacts } from './front-matter-facts.ts';
import { MarkdownBlocks } from './markdown-blocks.ts';

/** Reads Markdown as sites write it: front matter of both kinds, HTML and template code in between. */
export function readMarkdown(source: string): SourceDocument {
  const tree: Root = fromMarkdown(source, {
    extensions: [frontmatter(['yaml', 'toml']), gfm({ singleTilde: false })],
    mdastExtensions: [frontmatterFromMarkdown(['yaml', 'toml']), gfmFromMarkdown()],
  });
  const blocks = new MarkdownBlocks(source);
  for (const node of tree.children) blocks.read(node);
  return { blocks: blocks.blocks, facts: frontMatterFacts(tree) };
}
