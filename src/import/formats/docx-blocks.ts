import type { Block } from '../block.ts';
import { BlockBuilder, type Style } from '../block-builder.ts';
import { timeCodeAt } from '../time-code.ts';
import { isOn, type WordStyle } from './docx-styles.ts';
import { readXml } from './xml.ts';

const LONGEST_NAME = 60;

/** Collects the paragraphs and table rows of one part of a Word document. */
export function wordBlocks(xml: string, styles: ReadonlyMap<string, WordStyle>): Block[] {
  const reader = new WordReader(styles);
  readXml(xml, reader);
  return reader.blocks;
}

interface Row {
  readonly cells: Block[][];
}

class WordReader {
  readonly #styles: ReadonlyMap<string, WordStyle>;
  readonly blocks: Block[] = [];
  readonly #rows: Row[] = [];
  #builder = new BlockBuilder();
  #number = 0;
  #paragraph: WordStyle | undefined;
  #run: { bold?: boolean; italic?: boolean; struck?: boolean; leftOut?: string; style?: string } =
    {};
  #inRunProperties = false;
  #inParagraphProperties = false;
  #inText = false;
  /** Inside what repeats other text, for older programs. */
  #fallbacks = 0;

  constructor(styles: ReadonlyMap<string, WordStyle>) {
    this.#styles = styles;
  }

  readonly open = (tag: string, attributes: Readonly<Record<string, string>>): void => {
    if (tag === 'mc:Fallback') this.#fallbacks++;
    if (this.#fallbacks > 0) return;
    if (tag === 'w:p') this.#startParagraph();
    else if (tag === 'w:pPr') this.#inParagraphProperties = true;
    else if (tag === 'w:rPr') this.#inRunProperties = true;
    else if (tag === 'w:pStyle') this.#paragraph = this.#styles.get(attributes['w:val'] ?? '');
    else if (tag === 'w:r') this.#run = {};
    else if (tag === 'w:t' || tag === 'w:delText') this.#startText(tag);
    else if (tag === 'w:tr') this.#rows.push({ cells: [] });
    else if (tag === 'w:tc') this.#rows.at(-1)?.cells.push([]);
    else if (this.#inRunProperties && !this.#inParagraphProperties) this.#property(tag, attributes);
    else if (!this.#inParagraphProperties) this.#sign(tag);
  };

  readonly text = (text: string): void => {
    if (this.#inText && this.#fallbacks === 0) this.#builder.add(text, this.#style());
  };

  readonly close = (tag: string): void => {
    if (tag === 'mc:Fallback') this.#fallbacks--;
    if (this.#fallbacks > 0) return;
    if (tag === 'w:t' || tag === 'w:delText') this.#inText = false;
    else if (tag === 'w:pPr') this.#inParagraphProperties = false;
    else if (tag === 'w:rPr') this.#inRunProperties = false;
    else if (tag === 'w:p') this.#endParagraph();
    else if (tag === 'w:tr') this.#endRow();
  };

  #startParagraph(): void {
    if (!this.#builder.isBlank) this.#endParagraph();
    this.#number++;
    this.#paragraph = undefined;
    this.#run = {};
  }

  #startText(tag: string): void {
    this.#inText = true;
    if (tag === 'w:delText') this.#run.leftOut = 'deleted';
  }

  #property(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (tag === 'w:b') this.#run.bold = isOn(attributes);
    else if (tag === 'w:i') this.#run.italic = isOn(attributes);
    else if (tag === 'w:rStyle') this.#run.style = attributes['w:val'] ?? '';
    else if ((tag === 'w:strike' || tag === 'w:dstrike') && isOn(attributes))
      this.#run.struck = true;
    else if (tag === 'w:vanish' && isOn(attributes)) this.#run.leftOut = 'hidden';
  }

  #sign(tag: string): void {
    const signs: Readonly<Record<string, string>> = {
      'w:tab': '\t',
      'w:br': '\n',
      'w:cr': '\n',
      'w:noBreakHyphen': '\u2011',
    };
    const sign = signs[tag];
    if (sign !== undefined) this.#builder.add(sign, this.#style());
  }

  #style(): Style {
    const { bold, italic, struck, leftOut, style } = this.#run;
    const named = style === undefined ? undefined : this.#styles.get(style);
    return {
      bold: bold ?? (named?.bold || this.#paragraph?.bold || false),
      italic: italic ?? (named?.italic || this.#paragraph?.italic || false),
      ...(struck === true && { struck }),
      ...(leftOut !== undefined && { leftOut }),
    };
  }

  #endParagraph(): void {
    const style = this.#paragraph;
    if (this.#builder.isBlank) {
      this.#builder = new BlockBuilder();
      return;
    }
    const level = style?.level ?? 0;
    const block = this.#builder.take({
      ...{ kind: level > 0 ? 'heading' : 'paragraph', level, line: this.#number },
      quoted: /quote/i.test(style?.name ?? ''),
      leftOut: /^caption$/i.test(style?.name ?? '') ? 'caption' : undefined,
    });
    const cell = this.#rows.at(-1)?.cells.at(-1);
    (cell ?? this.blocks).push(block);
  }

  /** A table's row as one turn: a name, perhaps a time code, and what is said. */
  #endRow(): void {
    const row = this.#rows.pop();
    if (row === undefined) return;
    const target = this.#rows.at(-1)?.cells.at(-1) ?? this.blocks;
    const filled = row.cells.filter((cell) => cell.length > 0);
    const times = filled.filter((cell) => cell.length === 1 && isTime(cell[0]));
    const [first, ...said] = filled.filter((cell) => !times.includes(cell));
    const [name, second] = first ?? [];
    if (
      name === undefined ||
      second !== undefined ||
      said.length === 0 ||
      name.text.length > LONGEST_NAME
    ) {
      target.push(...filled.flat());
      return;
    }
    const builder = new BlockBuilder();
    const voice = name.text.trim();
    builder.add(voice);
    for (const block of [...times, ...said].flat()) {
      builder.add('\n');
      for (const run of block.runs) builder.add(block.text.slice(run.start, run.end), run);
    }
    target.push(builder.take({ line: name.line, voice: voice.length }));
  }
}

function isTime(block: Block | undefined): boolean {
  const text = block?.text.trim() ?? '';
  return text !== '' && timeCodeAt(text, 0)?.end === text.length;
}
