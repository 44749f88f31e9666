import { type Block, visible } from '../block.ts';
import { wordsIn } from '../words.ts';
import { endsAsQuestion } from './question-marks.ts';
import { ANSWERS, ASKS, type Start } from './start.ts';

/**
 * Questions in bold within an answer, where questions are set off otherwise. One that has the rest of
 * its line to itself is taken for a question; for each of them, a person should look.
 */
export function innerQuestions(block: Block): Start[] {
  if (block.kind !== 'paragraph' || block.leftOut !== undefined) return [];
  return block.runs.flatMap((run) => {
    const text = visible(block, run.start, run.end);
    if (!run.bold || run.leftOut !== undefined || !endsAsQuestion(text) || wordsIn(text) < 3)
      return [];
    const before = block.text.slice(0, run.start);
    const after = block.text.slice(run.end);
    if (before.trim() === '' && after.trim() === '') return [];
    if (!/^[ \t\u00a0]*(?:\n|$)/.test(after)) return [];
    // A dash that led over to the question is nobody's word.
    const from = before.replace(/[\s–—-]{1,6}$/, '').length;
    const doubt =
      'This question in bold stands within an answer. It is taken for the interviewer’s.';
    const asked: Start = { block, from, to: run.start, speaker: ASKS, doubt };
    if (after.trim() === '') return [asked];
    return [asked, { block, from: run.end, to: run.end, speaker: ANSWERS }];
  });
}
