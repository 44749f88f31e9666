import type { List, Nodes, Parents, Table } from 'mdast';
import type { Block } from '../block.ts';
import { BlockBuilder, type BlockFacts, PLAIN, plainBlock, type Style } from '../block-builder.ts';
import { timeCodeAt } from '../time-code.ts';
import { htmlPieces } from './html.ts';
import { textBlocks } from './text.ts';

const LONGEST_NAME = 60;

/** Collects the blocks of Markdown: links, emphasis and HTML become the text that a reader sees. */
export class MarkdownBlocks {
  readonly blocks: Block[] = [];
  readonly #builder = new BlockBuilder();
  readonly #source: string;
  /** What HTML within a paragraph has switched on. */
  #tags = new Map<string, number>();

  constructor(source: string) {
    this.#source = source;
  }

  read(node: Nodes, facts: Partial<BlockFacts> = {}): void {
    const line = node.position?.start.line ?? 1;
    switch (node.type) {
      case 'paragraph':
        this.#paragraph(node, { wrapped: true, ...facts, line });
        return;
      case 'heading':
        this.#heading(node, { ...facts, line });
        return;
      case 'thematicBreak':
        this.blocks.push(plainBlock('', { kind: 'rule', line }));
        return;
      case 'blockquote':
        for (const child of node.children) this.read(child, { ...facts, quoted: true });
        return;
      case 'list':
        this.#list(node, facts);
        return;
      case 'table':
        this.#table(node);
        return;
      case 'code':
        this.blocks.push(...textBlocks(node.value, line));
        return;
      case 'html':
        this.blocks.push(...htmlPieces(node.value, line));
        return;
      case 'yaml':
      case 'toml':
        this.blocks.push(plainBlock(node.value, { line, leftOut: 'front matter' }));
        return;
      case 'footnoteDefinition':
        for (const child of node.children) this.read(child, { leftOut: 'footnote' });
        return;
      case 'definition':
        this.blocks.push(plainBlock(this.#written(node), { line, leftOut: 'link address' }));
        return;
      default:
        if ('children' in node) for (const child of node.children) this.read(child, facts);
    }
  }

  #paragraph(node: Parents, facts: BlockFacts): void {
    this.#tags = new Map();
    this.#inlines(node, PLAIN);
    const text = this.#builder.text.trim();
    const isTemplate = /^(?:\{%[^%]*%\}|\{\{[^{}]*\}\}|\{:[^{}]*\}|\s)+$/.test(text);
    if (/^#{1,6}\p{Lu}[^\n]{2,80}[^\n.?!]$/u.test(text) && text.includes(' ')) {
      this.#missedHeading(text, facts);
      return;
    }
    this.blocks.push(
      this.#builder.take(isTemplate ? { ...facts, leftOut: 'template code' } : facts),
    );
  }

  /** “#Heading” without a space, which other readers of Markdown take for one. */
  #missedHeading(text: string, facts: BlockFacts): void {
    const level = /^#+/.exec(text)?.[0].length ?? 2;
    this.#builder.take(facts);
    this.blocks.push(plainBlock(text.slice(level), { ...facts, kind: 'heading', level }));
  }

  #heading(node: Nodes & { type: 'heading' }, facts: BlockFacts): void {
    this.#tags = new Map();
    this.#inlines(node, PLAIN);
    // Text above a line of hyphens was meant as a paragraph above a separator as often as not.
    const isUnderlined = !this.#written(node).trimStart().startsWith('#');
    const isLong = this.#builder.text.length > 120 || this.#builder.text.includes('\n');
    if (isUnderlined && isLong) {
      this.blocks.push(this.#builder.take({ ...facts, wrapped: true }));
      this.blocks.push(plainBlock('', { kind: 'rule', line: facts.line }));
    } else this.blocks.push(this.#builder.take({ ...facts, kind: 'heading', level: node.depth }));
  }

  #list(list: List, facts: Partial<BlockFacts>): void {
    for (const item of list.children) {
      for (const child of item.children) this.read(child, { ...facts, listed: true });
    }
  }

  /** A table’s row as one turn: a name, perhaps a time code, and what is said. */
  #table(table: Table): void {
    for (const [index, row] of table.children.entries()) {
      const line = row.position?.start.line ?? 1;
      const cells = row.children.map((cell) => {
        const builder = new BlockBuilder();
        new MarkdownBlocks(this.#source).collect(cell, builder);
        return builder.text.trim();
      });
      const filled = cells.filter((text) => text !== '');
      const times = filled.filter((text) => timeCodeAt(text, 0)?.end === text.length);
      const [name, ...said] = filled.filter((text) => !times.includes(text));
      if (name === undefined) continue;
      if (index === 0) {
        this.blocks.push(plainBlock(filled.join('\t'), { line, leftOut: 'table heading' }));
      } else if (said.length > 0 && name.length <= LONGEST_NAME) {
        this.blocks.push(
          plainBlock([name, ...times, ...said].join('\n'), { line, voice: name.length }),
        );
      } else this.blocks.push(plainBlock(filled.join('\n'), { line }));
    }
  }

  /** Adds the text below a node to a builder. */
  collect(node: Parents, builder: BlockBuilder): void {
    this.#inlines(node, PLAIN, builder);
  }

  #inlines(node: Parents, style: Style, builder = this.#builder): void {
    for (const child of node.children as Nodes[]) this.#inline(child, style, builder);
  }

  #inline(node: Nodes, style: Style, builder: BlockBuilder): void {
    switch (node.type) {
      case 'text':
        this.#text(node.value, style, builder);
        return;
      case 'inlineCode':
        builder.add(node.value, this.#styled(style));
        return;
      case 'break':
        builder.add('\n', style);
        return;
      case 'strong':
        this.#inlines(node, { ...style, bold: true }, builder);
        return;
      case 'emphasis':
        this.#inlines(node, { ...style, italic: true }, builder);
        return;
      case 'delete':
        this.#inlines(node, { ...style, struck: true }, builder);
        return;
      case 'footnoteReference':
        builder.add(`[^${node.label ?? node.identifier}]`, { ...style, leftOut: 'footnote mark' });
        return;
      case 'image':
      case 'imageReference':
        if (node.alt) builder.add(node.alt, { ...style, leftOut: 'picture' });
        return;
      case 'html':
        this.#tag(node.value, style, builder);
        return;
      default:
        if ('children' in node) this.#inlines(node, style, builder);
    }
  }

  /** Text; bold that Markdown misses, because a letter follows it at once, is bold nevertheless. */
  #text(value: string, style: Style, builder: BlockBuilder): void {
    const styled = this.#styled(style);
    const [marked, name] = /^\*\*([^*\n]{1,80})\*\*/.exec(value) ?? [];
    if (marked !== undefined && name !== undefined && builder.isBlank) {
      builder.add(name, { ...styled, bold: true });
      builder.add(value.slice(marked.length), styled);
    } else builder.add(value, styled);
  }

  #tag(tag: string, style: Style, builder: BlockBuilder): void {
    const [, closing, name = ''] = /^<(\/?)([a-z]\w{0,20})/i.exec(tag) ?? [];
    const key = name.toLowerCase();
    if (key === 'br') builder.add('\n', style);
    else if (key !== '' && !tag.endsWith('/>')) {
      this.#tags.set(key, (this.#tags.get(key) ?? 0) + (closing === '/' ? -1 : 1));
    }
  }

  #styled(style: Style): Style {
    const on = (...names: string[]) => names.some((name) => (this.#tags.get(name) ?? 0) > 0);
    const struck = style.struck === true || on('s', 'strike', 'del');
    return {
      ...style,
      bold: style.bold || on('b', 'strong', 'cite'),
      italic: style.italic || on('i', 'em'),
      ...(struck && { struck }),
    };
  }

  #written(node: Nodes): string {
    return this.#source.slice(node.position?.start.offset, node.position?.end.offset);
  }
}
