import type { Block, Run } from '../block.ts';
import { timeCodeAt } from '../time-code.ts';

/** Why a time code is no part of the text. */
export const TIME_CODE = 'time code';

/** Marks the time codes in brackets, which say when something was said, and are nobody's words. */
export function markTimeCodes(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    if (block.leftOut !== undefined || block.kind !== 'paragraph') return block;
    const whole = wholeCode(block.text);
    if (whole !== undefined) return { ...block, runs: cutRuns(block.runs, whole.start, whole.end) };
    if (!/[[(<]\s?\d{1,3}:\d\d/.test(block.text)) return block;
    let { runs } = block;
    for (const { index } of block.text.matchAll(/[[(<]\s?\d/g)) {
      const time = timeCodeAt(block.text, index);
      if (time !== undefined && isCode(block.text, index, time.end)) {
        runs = cutRuns(runs, index, time.end);
      }
    }
    return { ...block, runs };
  });
}

/** A time code that is all that a paragraph says. */
function wholeCode(text: string): { start: number; end: number } | undefined {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  if (end - start > 40 || !/^[\d[(<]/.test(text.slice(start, start + 1))) return undefined;
  return timeCodeAt(text, start)?.end === end ? { start, end } : undefined;
}

/** A time in round brackets within a sentence is the speaker's: “(10:30)”. */
function isCode(text: string, start: number, end: number): boolean {
  if (text.charAt(start) !== '(') return true;
  return text.slice(0, start).trim() === '' || end - start > 8 || text.slice(end).trim() === '';
}

function cutRuns(runs: readonly Run[], start: number, end: number): Run[] {
  return runs.flatMap((run) => {
    if (run.end <= start || run.start >= end) return [run];
    return [
      { ...run, end: Math.min(run.end, start) },
      {
        ...run,
        start: Math.max(run.start, start),
        end: Math.min(run.end, end),
        leftOut: TIME_CODE,
      },
      { ...run, start: Math.max(run.start, end) },
    ].filter((part) => part.start < part.end);
  });
}
