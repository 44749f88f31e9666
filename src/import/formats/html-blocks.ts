import type { Block } from '../block.ts';
import { BlockBuilder, type Style } from '../block-builder.ts';
import { timeCodeAt } from '../time-code.ts';
import { BLOCKS, cellText } from './html-cell.ts';
import { furniture, UNSEEN } from './html-furniture.ts';
import {
  attribute,
  childrenOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  lineOfNode,
  textBelow,
} from './html-tree.ts';
import { textBlocks } from './text.ts';

/** A name is hardly longer than this in a table's cell. */
const LONGEST_NAME = 60;

/** How the text below an element is set, and where it stands. */
interface Context extends Style {
  readonly level: number;
  readonly quoted: boolean;
  readonly term: boolean;
  readonly listed: boolean;
  /** Why the whole block is not the article. */
  readonly furniture?: string;
}

const TOP: Context = {
  bold: false,
  italic: false,
  level: 0,
  quoted: false,
  term: false,
  listed: false,
};

/** Collects the blocks of a page: everything outside the article is left out, but not lost. */
export class HtmlBlocks {
  readonly blocks: Block[] = [];
  readonly #builder = new BlockBuilder();
  readonly #article: HtmlElement | undefined;
  readonly #lengths: ReadonlyMap<object, number>;
  readonly #firstLine: number;
  #line = 1;
  #breaks = 0;

  constructor(
    article: HtmlElement | undefined,
    lengths: ReadonlyMap<object, number>,
    firstLine = 1,
  ) {
    this.#article = article;
    this.#lengths = lengths;
    this.#firstLine = firstLine;
  }

  /** @param inside whether the element is the article or stands in it */
  read(root: HtmlElement, inside = this.#article === undefined): void {
    const context = inside ? TOP : { ...TOP, furniture: 'outside the article' };
    this.#block(root, context);
  }

  #children(node: HtmlNode, context: Context): void {
    for (const child of childrenOf(node)) this.#node(child, context);
  }

  #node(node: HtmlNode, context: Context): void {
    if (isElement(node)) this.#element(node, context);
    else if (node.nodeName === '#text' && 'value' in node) {
      const text = node.value.replace(/[\t\n\f\r ]+/g, ' ');
      if (text === ' ' && this.#builder.isBlank) return;
      if (this.#builder.isBlank) this.#line = lineOfText(node, this.#firstLine);
      if (text !== ' ') this.#breaks = 0;
      this.#builder.add(text, context);
    }
  }

  #element(element: HtmlElement, context: Context): void {
    const { tagName } = element;
    if (UNSEEN.has(tagName)) return;
    if (tagName === 'br') {
      this.#break(context);
      return;
    }
    if (tagName === 'hr') {
      this.#flush(context);
      const line = lineOfText(element, this.#firstLine);
      this.blocks.push(new BlockBuilder().take({ kind: 'rule', line, leftOut: context.furniture }));
      return;
    }
    if (tagName === 'img') return;
    if (BLOCKS.has(tagName) || (tagName === 'cite' && this.#builder.isBlank))
      this.#block(element, context);
    else this.#children(element, inlineContext(element, context));
  }

  /** Two line breaks end a paragraph. */
  #break(context: Context): void {
    this.#breaks++;
    if (this.#breaks > 1) this.#flush(context);
    else this.#builder.add('\n', context);
  }

  #block(element: HtmlElement, outer: Context): void {
    if (element.tagName !== 'cite') this.#flush(outer);
    const context = this.#blockContext(element, outer);
    if (element.tagName === 'pre' && context.furniture === undefined) {
      this.blocks.push(...textBlocks(textBelow(element), lineOfText(element, this.#firstLine)));
      return;
    }
    if (element.tagName === 'tr' && this.#row(element, context)) return;
    this.#children(element, context);
    if (element.tagName !== 'cite') this.#flush(context);
  }

  #blockContext(element: HtmlElement, outer: Context): Context {
    const { tagName } = element;
    const inner = inlineContext(element, outer);
    const [, level] = /^h([1-6])$/.exec(tagName) ?? [];
    const all = this.#article === undefined ? 0 : (this.#lengths.get(this.#article) ?? 0);
    const share = all === 0 ? 0 : (this.#lengths.get(element) ?? 0) / all;
    const why =
      element === this.#article ? undefined : (outer.furniture ?? furniture(element, share));
    const { furniture: _, ...rest } = inner;
    return {
      ...rest,
      level: level === undefined ? outer.level : Number(level),
      quoted: outer.quoted || tagName === 'blockquote',
      term: outer.term || tagName === 'dt',
      listed: outer.listed || tagName === 'li',
      ...(why !== undefined && { furniture: why }),
    };
  }

  /** A table's row as one turn: a name, perhaps a time code, and what is said. */
  #row(row: HtmlElement, context: Context): boolean {
    if (context.furniture !== undefined) return false;
    const cells = childrenOf(row).filter(isElement);
    const line = lineOfText(row, this.#firstLine);
    if (cells.length > 1 && cells.every(({ tagName }) => tagName === 'th')) {
      this.#builder.add(cells.map(cellText).join('\t'), context);
      this.blocks.push(this.#builder.take({ line, leftOut: 'table heading' }));
      return true;
    }
    const texts = cells.map(cellText).filter((text) => text !== '');
    const times = texts.filter((text) => timeCodeAt(text, 0)?.end === text.length);
    const [name, ...said] = texts.filter((text) => !times.includes(text));
    if (name === undefined || said.length === 0 || name.length > LONGEST_NAME) return false;
    if (/\n/.test(name)) return false;
    for (const [index, text] of [name, ...times, ...said].entries()) {
      this.#builder.add(index === 0 ? text : `\n${text}`, context);
    }
    this.blocks.push(this.#builder.take({ line, voice: name.length }));
    return true;
  }

  #flush(context: Context): void {
    this.#breaks = 0;
    if (this.#builder.text === '') return;
    if (this.#builder.isBlank) {
      this.#builder.take({ line: 1 });
      return;
    }
    const { level, quoted, term, listed, furniture: leftOut } = context;
    const kind = level > 0 ? 'heading' : 'paragraph';
    this.blocks.push(
      this.#builder.take({ kind, level, line: this.#line, quoted, term, listed, leftOut }),
    );
  }
}

function inlineContext(element: HtmlElement, outer: Context): Context {
  const style = attribute(element, 'style') ?? '';
  const { tagName } = element;
  const names = attribute(element, 'class') ?? '';
  const bold =
    outer.bold ||
    ['b', 'strong', 'th', 'dt', 'cite'].includes(tagName) ||
    /font-weight\s?:\s?(?:bold|[6-9]00)/i.test(style) ||
    /\b(?:speaker|interviewer|question)\b/i.test(names);
  const italic =
    outer.italic || ['i', 'em'].includes(tagName) || /font-style\s?:\s?italic/i.test(style);
  const why = inlineLeftOut(element);
  const struck = outer.struck === true || tagName === 's' || tagName === 'strike';
  return {
    ...outer,
    bold,
    italic,
    ...(struck && { struck }),
    ...(why !== undefined && { leftOut: why }),
  };
}

/** Why an element's words are not the text's: deleted, or a footnote's mark. */
function inlineLeftOut(element: HtmlElement): string | undefined {
  const { tagName } = element;
  if (tagName === 'del') return 'deleted';
  if (tagName === 'sup' && /^\W{0,3}\d{0,3}\W{0,3}$/.test(textBelow(element).trim()))
    return 'footnote mark';
  return undefined;
}

function lineOfText(node: HtmlNode, firstLine: number): number {
  return lineOfNode(node) + firstLine - 1;
}
