import type { Block } from '../block.ts';
import { BlockBuilder, type Style } from '../block-builder.ts';
import { wordsIn } from '../words.ts';

/** A subtitle, or a part of one that has a voice of its own. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** Who speaks, where the format says so. */
  readonly voice?: string;
  readonly pieces: readonly { readonly text: string; readonly style: Style }[];
}

/** Seconds of silence that end a paragraph, once its sentence has ended. */
const PAUSE = 1.5;
/** Words after which a paragraph ends with its sentence. */
const LONG = 90;

/** Joins subtitles into paragraphs: cues are cut anywhere, sentences go on through them. */
export function joinCues(cues: readonly Cue[]): Block[] {
  const blocks: Block[] = [];
  const builder = new BlockBuilder();
  let first: Cue | undefined;
  let last: Cue | undefined;
  let words = 0;
  const finish = () => {
    if (first === undefined || builder.isBlank) return;
    const { line, start: seconds, voice } = first;
    blocks.push(
      builder.take({
        line,
        seconds,
        wrapped: true,
        ...(voice !== undefined && { voice: voice.length }),
      }),
    );
    first = undefined;
    words = 0;
  };
  for (const cue of cues.flatMap(withAsidesApart)) {
    const text = cue.pieces.map((piece) => piece.text).join('');
    if (text.trim() === '') continue;
    if (last !== undefined && endsParagraph(builder.text, words, last, cue, text)) finish();
    if (first === undefined) {
      first = cue;
      if (cue.voice !== undefined) builder.add(cue.voice);
    }
    if (!builder.isBlank) builder.add('\n');
    for (const piece of cue.pieces) builder.add(piece.text, piece.style);
    words += wordsIn(text);
    last = cue;
  }
  finish();
  return blocks;
}

function endsParagraph(so: string, words: number, last: Cue, next: Cue, text: string): boolean {
  if (last.voice !== next.voice) return true;
  if (startsTurn(text) || isAside(text) || isAside(so.slice(so.lastIndexOf('\n') + 1))) return true;
  if (!/[.?!…。？！][”"’')\]]?\s*$/.test(so)) return false;
  return words >= LONG || next.start - last.end > PAUSE;
}

/** A cue of several lines, one of which is a stage direction, as several cues. */
function withAsidesApart(cue: Cue): Cue[] {
  const text = cue.pieces.map((piece) => piece.text).join('');
  const lines = text.split('\n');
  if (lines.length < 2 || !lines.some(isAside)) return [cue];
  const cues: { text: string; style: Style }[][] = [[]];
  for (const piece of cue.pieces) {
    for (const [index, line] of piece.text.split('\n').entries()) {
      if (index > 0) cues.push([]);
      cues.at(-1)?.push({ ...piece, text: line });
    }
  }
  return cues.map((pieces) => ({ ...cue, pieces }));
}

/** Whether a cue looks as if somebody begins to speak: whether it is so, is decided later. */
function startsTurn(text: string): boolean {
  return /^\s*(?:>>|[-–—]\s?\p{L}|[[(]|[\p{L}\p{N}][^:：\n]{0,50}[:：])/u.test(text);
}

/** Whether a cue is a stage direction alone. */
function isAside(text: string): boolean {
  return /^[([][^()[\]\n]*[)\]]$|^[♪♫#][^\n]*$/u.test(text.trim());
}
