import type { Block } from '../block.ts';
import { plainBlock } from '../block-builder.ts';
import { Refusal } from '../refusal.ts';
import { type Facts, NO_FACTS, type SourceDocument } from '../source-document.ts';
import { cuePieces } from './cue-text.ts';
import { timing } from './cue-timing.ts';
import { type Cue, joinCues } from './cues.ts';
import { withoutRepeats } from './rolling.ts';

/** Reads WebVTT: voices, and names at the start of a cue. Notes are left out. */
export function readVtt(source: string): SourceDocument {
  if (!/^WEBVTT(?:\s|$)/.test(source)) {
    throw new Refusal(
      'A WebVTT file starts with a line “WEBVTT”. Add it, or name the file .srt or .txt.',
      1,
    );
  }
  const lines = source.split('\n');
  const cues: Cue[] = [];
  const others: Block[] = [];
  const facts: Facts = NO_FACTS;
  for (let at = 0; at < lines.length; ) {
    let end = at;
    while (end < lines.length && (lines[end] ?? '').trim() !== '') end++;
    const chunk = lines.slice(at, end);
    const line = chunk.findIndex((each) => timing(each) !== undefined);
    const times = timing(chunk[line] ?? '');
    if (times !== undefined) {
      const text = chunk.slice(line + 1).join('\n');
      cues.push(...cuePieces(text).map((part) => ({ ...times, ...part, line: at + line + 2 })));
    } else if (/^NOTE(?:\s|$)/.test(chunk[0] ?? '')) {
      others.push(plainBlock(chunk.join('\n').slice(4), { line: at + 1, leftOut: 'note' }));
    } else if (at === 0 && chunk.length > 0) {
      others.push(plainBlock(chunk.join('\n').slice(6), { line: 1, leftOut: 'file header' }));
    } else if (chunk.length > 0 && !/^(?:STYLE|REGION)\s*$/.test(chunk[0] ?? '')) {
      others.push(plainBlock(chunk.join('\n'), { line: at + 1, leftOut: 'outside the subtitles' }));
    }
    at = end + 1;
  }
  const rolled = withoutRepeats(cues);
  return { blocks: [...others, ...rolled.repeats, ...joinCues(rolled.cues)], facts };
}
