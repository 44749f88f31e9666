import type { Block, BlockKind, Run } from './block.ts';

/** How a stretch of text is set. */
export interface Style {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly struck?: boolean;
  readonly leftOut?: string;
}

export const PLAIN: Style = { bold: false, italic: false };

/** What is known of a block beside its text. */
export interface BlockFacts {
  readonly kind?: BlockKind;
  readonly level?: number;
  readonly line: number;
  readonly wrapped?: boolean;
  readonly quoted?: boolean;
  readonly seconds?: number;
  readonly voice?: number;
  readonly term?: boolean;
  readonly listed?: boolean;
  readonly leftOut?: string | undefined;
}

/** Collects the text of one block, run by run. */
export class BlockBuilder {
  #text = '';
  #runs: Run[] = [];

  add(text: string, style: Style = PLAIN): void {
    if (text === '') return;
    const start = this.#text.length;
    this.#text += text;
    const last = this.#runs.at(-1);
    const end = this.#text.length;
    if (
      last !== undefined &&
      last.bold === style.bold &&
      last.italic === style.italic &&
      last.struck === style.struck &&
      last.leftOut === style.leftOut
    ) {
      this.#runs[this.#runs.length - 1] = { ...last, end };
    } else {
      const { bold, italic, struck, leftOut } = style;
      this.#runs.push({
        ...{ bold, italic, start, end },
        ...(struck === true && { struck }),
        ...(leftOut !== undefined && { leftOut }),
      });
    }
  }

  get text(): string {
    return this.#text;
  }

  get isBlank(): boolean {
    return this.#text.trim() === '';
  }

  /** The block as collected; the builder is empty afterwards. */
  take(facts: BlockFacts): Block {
    const block = makeBlock(this.#text, this.#runs, facts);
    this.#text = '';
    this.#runs = [];
    return block;
  }
}

function makeBlock(text: string, runs: readonly Run[], facts: BlockFacts): Block {
  const { kind = 'paragraph', level = 0, line, wrapped = false, quoted = false } = facts;
  return {
    ...{ kind, level, text, runs, line, wrapped, quoted },
    ...(facts.seconds !== undefined && { seconds: facts.seconds }),
    ...(facts.voice !== undefined && { voice: facts.voice }),
    ...(facts.term !== undefined && { term: facts.term }),
    ...(facts.listed === true && { listed: true }),
    ...(facts.leftOut !== undefined && { leftOut: facts.leftOut }),
  };
}

/** A block of plain text. */
export function plainBlock(text: string, facts: BlockFacts): Block {
  const runs = text === '' ? [] : [{ start: 0, end: text.length, ...PLAIN }];
  return makeBlock(text, runs, facts);
}
