import type { Block } from '../block.ts';
import { plainBlock } from '../block-builder.ts';
import { NO_FACTS, type SourceDocument } from '../source-document.ts';
import { cuePieces } from './cue-text.ts';
import { timing } from './cue-timing.ts';
import { type Cue, joinCues } from './cues.ts';
import { withoutRepeats } from './rolling.ts';

/** Reads SubRip subtitles. */
export function readSrt(source: string): SourceDocument {
  const lines = source.split('\n');
  const cues: Cue[] = [];
  const strays: Block[] = [];
  for (let at = 0; at < lines.length; at++) {
    const times = timing(lines[at] ?? '');
    if (times === undefined) {
      const line = lines[at] ?? '';
      const isNumber = /^\s*\d+\s*$/.test(line) && timing(lines[at + 1] ?? '') !== undefined;
      if (line.trim() !== '' && !isNumber)
        strays.push(plainBlock(line, { line: at + 1, leftOut: 'outside the subtitles' }));
      continue;
    }
    const from = at + 1;
    let to = from;
    while (
      to < lines.length &&
      (lines[to] ?? '').trim() !== '' &&
      timing(lines[to] ?? '') === undefined
    )
      to++;
    // Without an empty line between two cues, the next one's number is no text.
    if (timing(lines[to] ?? '') !== undefined && /^\d+$/.test((lines[to - 1] ?? '').trim())) to--;
    const text = lines.slice(from, to).join('\n');
    cues.push(...cuePieces(text).map((part) => ({ ...times, ...part, line: from + 1 })));
    at = to - 1;
  }
  const rolled = withoutRepeats(cues);
  return { blocks: [...strays, ...rolled.repeats, ...joinCues(rolled.cues)], facts: NO_FACTS };
}
