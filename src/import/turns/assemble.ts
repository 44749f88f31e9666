import { type Block, isWhollyIn, visible } from '../block.ts';
import { groupBy } from '../group-by.ts';
import type { Assembled, KeyedTurn } from './assembled.ts';
import { dropHeadings } from './drop-headings.ts';
import type { Part } from './interview.ts';
import {
  isEndMatterHeading,
  isEndNote,
  isFarewell,
  isProse,
  isTranscriptHeading,
  whyLeftOut,
} from './leave-out.ts';
import { lineAt, whole } from './part.ts';
import type { Start } from './start.ts';

const SHOWN = 90;

/** Puts blocks and the starts of turns together: who speaks goes on until somebody else begins. */
export function assemble(
  blocks: readonly Block[],
  starts: readonly Start[],
  title: string | undefined,
): Assembled {
  return new Assembler(blocks, starts, title).run();
}

class Assembler {
  readonly #blocks: readonly Block[];
  readonly #starts: ReadonlyMap<Block, Start[]>;
  readonly #title: string | undefined;
  readonly #last: Block | undefined;
  readonly #result: Assembled = {
    introduction: [],
    items: [],
    labels: [],
    reasons: new Map(),
    doubtful: [],
  };
  #turn: KeyedTurn | undefined;
  /** The speaker whose label stood directly before another one, without a word. */
  #interrupted: string | undefined;

  constructor(blocks: readonly Block[], starts: readonly Start[], title: string | undefined) {
    this.#blocks = blocks;
    this.#title = title;
    this.#starts = groupBy(starts, ({ block }) => block);
    this.#last = blocks.findLast((block) => this.#starts.has(block));
  }

  run(): Assembled {
    const first = this.#blocks.findIndex((block) => this.#starts.has(block));
    this.#head(this.#blocks.slice(0, first));
    const end = this.#last === undefined ? 0 : this.#blocks.indexOf(this.#last) + 1;
    for (const block of this.#blocks.slice(first, end)) this.#read(block);
    this.#tail(this.#blocks.slice(end));
    dropHeadings(this.#result);
    return this.#result;
  }

  /** Before the first turn: the introduction, and the headings directly above the turn. */
  #head(blocks: readonly Block[]): void {
    let headings = blocks.length;
    while (headings > 0 && isHeadingOrNothing(blocks[headings - 1])) headings--;
    for (const [index, block] of blocks.entries()) {
      const reason = whyLeftOut(block);
      const text = visible(block);
      if (reason !== undefined) this.#leaveOut(block, reason);
      else if (block.kind === 'heading') {
        const isTitle = this.#isTitle(block, text, index);
        if (index < headings || isTitle || isTranscriptHeading(text))
          this.#leaveOut(block, isTitle ? 'title' : 'heading of what was left out');
        else this.#result.items.push({ heading: whole(block) });
      } else if (isProse(text)) this.#result.introduction.push(whole(block));
      else this.#leaveOut(block, 'page head');
    }
  }

  #isTitle(block: Block, text: string, index: number): boolean {
    if (
      block.level === 1 &&
      !this.#blocks.slice(index + 1).some(({ kind, level }) => kind === 'heading' && level === 1)
    )
      return true;
    return this.#title !== undefined && text.toLowerCase() === this.#title.toLowerCase();
  }

  #read(block: Block): void {
    const starts = this.#starts.get(block);
    if (starts !== undefined) {
      this.#turns(block, starts);
      return;
    }
    const reason = whyLeftOut(block);
    if (reason !== undefined) this.#leaveOut(block, reason);
    else if (block.kind === 'heading') this.#heading(block);
    else this.#continue(whole(block));
  }

  #heading(block: Block): void {
    if (isTranscriptHeading(visible(block))) this.#leaveOut(block, 'heading');
    else this.#result.items.push({ heading: whole(block) });
  }

  #turns(block: Block, starts: readonly Start[]): void {
    const [first] = starts;
    if (first !== undefined && first.from > 0) this.#continue({ block, start: 0, end: first.from });
    for (const [index, start] of starts.entries()) {
      const end = starts[index + 1]?.from ?? block.text.length;
      if (start.to > start.from)
        this.#result.labels.push({ block, start: start.from, end: start.to });
      if (start.doubt !== undefined) this.#doubt(block, start.doubt, start.from);
      this.#begin(start, { block, start: start.to, end });
    }
  }

  #begin(start: Start, said: Part): void {
    const before = this.#turn;
    const isEmpty = visible(said.block, said.start, said.end) === '';
    if (start.continues === true && before?.key === start.speaker) {
      if (!isEmpty) before.parts.push(said);
      return;
    }
    if (before !== undefined && before.parts.length === 0) this.#drop(before, start);
    else this.#interrupted = undefined;
    const { seconds } = start;
    this.#turn = {
      ...{ key: start.speaker, line: lineAt(said.block, start.from), parts: isEmpty ? [] : [said] },
      ...(seconds !== undefined && { seconds }),
    };
    this.#result.items.push(this.#turn);
  }

  /** A label with nothing behind it but another label. */
  #drop(turn: KeyedTurn, next: Start): void {
    this.#result.items.splice(this.#result.items.indexOf(turn), 1);
    this.#interrupted = turn.key === next.speaker ? undefined : turn.key;
    if (turn.key !== next.speaker)
      this.#doubt(
        next.block,
        'Two labels stand here one after the other; the words are taken for the second one’s.',
        next.from,
      );
  }

  #continue(part: Part): void {
    if (visible(part.block, part.start, part.end) === '') return;
    if (
      this.#interrupted !== undefined &&
      this.#turn !== undefined &&
      this.#turn.parts.length > 0
    ) {
      this.#turn = { key: this.#interrupted, line: part.block.line, parts: [part] };
      this.#result.items.push(this.#turn);
      this.#interrupted = undefined;
      this.#doubt(
        part.block,
        'This has no label. It is taken for the speaker’s whose label stands above without words.',
      );
      return;
    }
    if (this.#turn === undefined) {
      this.#result.introduction.push(part);
      return;
    }
    const last = this.#result.items.at(-1);
    if (last !== undefined && 'heading' in last) {
      // Who speaks goes on below a heading, as a turn of his own.
      this.#turn = { key: this.#turn.key, line: lineAt(part.block, part.start), parts: [part] };
      this.#result.items.push(this.#turn);
    } else this.#turn.parts.push(part);
  }

  /** After the last label: what goes on, and what is no longer the interview. */
  #tail(blocks: readonly Block[]): void {
    let over: string | undefined;
    for (const [index, block] of blocks.entries()) {
      const reason = whyLeftOut(block);
      const text = visible(block);
      if (block.kind === 'rule') over ??= 'after the interview';
      if (over === undefined && block.kind === 'heading' && reason === undefined) {
        over = isEndMatterHeading(text)
          ? 'after the interview'
          : 'under a heading after the last label';
        if (over.startsWith('under'))
          this.#doubt(block, 'What stands under this heading has no label, so it is left out.');
      }
      if (
        over === undefined &&
        reason === undefined &&
        isFarewell(text) &&
        index === blocks.findIndex((each) => whyLeftOut(each) === undefined)
      ) {
        over = 'closing words without a label';
        this.#doubt(block, 'These closing words have no label, so they are left out.');
      }
      if (over === undefined && reason === undefined && this.#isNote(block, text)) {
        over = 'note after the interview';
        this.#doubt(block, 'This has no label and is set as a note, so it is left out.');
      }
      if (reason !== undefined) this.#leaveOut(block, reason);
      else if (over !== undefined) this.#leaveOut(block, over);
      else this.#continue(whole(block));
    }
    if (this.#turn?.parts.length === 0)
      this.#result.items.splice(this.#result.items.indexOf(this.#turn), 1);
  }

  /** Whether a paragraph after the last label is the editor's: in italics, or on the interview itself. */
  #isNote(block: Block, text: string): boolean {
    const said = this.#turn?.parts[0];
    const isSet =
      isWhollyIn(block, 'italic') &&
      said !== undefined &&
      !isWhollyIn(said.block, 'italic', said.start, said.end);
    return isSet || isEndNote(text);
  }

  #leaveOut(block: Block, reason: string): void {
    this.#result.reasons.set(block, reason);
  }

  #doubt(block: Block, why: string, from = 0): void {
    const text = visible(block, from);
    this.#result.doubtful.push({
      line: lineAt(block, from),
      text: text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text,
      why,
    });
  }
}

function isHeadingOrNothing(block: Block | undefined): boolean {
  return (
    block !== undefined &&
    ((block.kind === 'heading' && block.leftOut === undefined) || whyLeftOut(block) !== undefined)
  );
}
