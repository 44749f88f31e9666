import type { Block } from '../block.ts';
import { plainBlock } from '../block-builder.ts';
import type { Cue } from './cues.ts';

/** From what share of subtitles on that begin as the one before ended, they roll. */
const ROLLING = 0.4;

/**
 * Subtitles that roll up show each line twice: first below, then above the next one. What is repeated
 * is left out.
 */
export function withoutRepeats(cues: readonly Cue[]): { cues: Cue[]; repeats: Block[] } {
  const overlaps = cues.map((cue, index) => overlap(cues[index - 1], cue));
  const repeated = overlaps.filter((count) => count > 0).length;
  if (cues.length < 4 || repeated < cues.length * ROLLING) return { cues: [...cues], repeats: [] };
  const kept: Cue[] = [];
  const repeats: Block[] = [];
  for (const [index, cue] of cues.entries()) {
    const count = overlaps[index] ?? 0;
    if (count === 0) {
      kept.push(cue);
      continue;
    }
    const length = lengthOfLines(textOf(cue), count);
    repeats.push(
      plainBlock(textOf(cue).slice(0, length), { line: cue.line, leftOut: 'repeated subtitle' }),
    );
    kept.push({ ...cue, pieces: after(cue, length) });
  }
  return { cues: kept, repeats };
}

function textOf({ pieces }: Cue): string {
  return pieces.map(({ text }) => text).join('');
}

function linesOf(cue: Cue): string[] {
  return textOf(cue)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** How many lines of a subtitle are the last ones of the subtitle before. */
function overlap(before: Cue | undefined, cue: Cue): number {
  if (before === undefined || before.voice !== cue.voice) return 0;
  const last = linesOf(before);
  const lines = linesOf(cue);
  for (let count = Math.min(last.length, lines.length); count > 0; count--) {
    if (last.slice(-count).every((line, index) => line === lines[index])) return count;
  }
  return 0;
}

/** How long the first lines of a text are that are not blank, with their line endings. */
function lengthOfLines(text: string, count: number): number {
  let left = count;
  let at = 0;
  while (left > 0 && at < text.length) {
    const end = text.indexOf('\n', at);
    const stop = end === -1 ? text.length : end + 1;
    if (text.slice(at, stop).trim() !== '') left--;
    at = stop;
  }
  return at;
}

function after({ pieces }: Cue, length: number): Cue['pieces'] {
  let passed = 0;
  return pieces.flatMap((piece) => {
    const from = Math.max(0, length - passed);
    passed += piece.text.length;
    return from >= piece.text.length ? [] : [{ ...piece, text: piece.text.slice(from) }];
  });
}
