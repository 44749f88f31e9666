import { visible } from '../block.ts';
import type { Candidate } from '../labels/candidate.ts';
import { labelKey, nameWords } from '../labels/key.ts';
import { wordsIn } from '../words.ts';
import type { Assembled, KeyedTurn } from './assembled.ts';
import type { Doubt, Names, Part } from './interview.ts';
import { lineAt } from './part.ts';
import { asks, endsAsQuestion } from './question-marks.ts';
import { ANSWERS } from './start.ts';

const SHOWN = 90;

/** What in the turns a person should look at, because the marks may be wrong. */
export function otherDoubts({ items }: Assembled): Doubt[] {
  return items.flatMap((item) => {
    if (!('key' in item)) return [];
    return item.parts.flatMap((part) => [
      ...struckOut(part),
      ...boldQuestions(part, item),
      ...dashes(part),
    ]);
  });
}

function struckOut(part: Part): Doubt[] {
  return part.block.runs.flatMap((run) => {
    if (run.struck !== true || run.start < part.start || run.end > part.end) return [];
    return [
      doubt(
        part,
        run.start,
        run.end,
        'These words are struck out in the document, and kept as they can be read.',
      ),
    ];
  });
}

/** A hyphen at the start of a subtitle’s line, with which somebody else may begin. */
function dashes(part: Part): Doubt[] {
  if (part.block.seconds === undefined) return [];
  const said = part.block.text.slice(part.start, part.end);
  return [...said.matchAll(/(?:^|\n)(?=[-–—] ?\p{Lu})/gu)].map(({ index, 0: { length } }) =>
    doubt(
      part,
      part.start + index + length,
      part.end,
      'A hyphen begins here, as where somebody else speaks. It is taken for the same speaker’s.',
    ),
  );
}

/** A question in bold within somebody’s answer, which could be the interviewer’s. */
function boldQuestions(part: Part, turn: KeyedTurn): Doubt[] {
  const text = visible(part.block, part.start, part.end);
  return part.block.runs.flatMap((run) => {
    if (!run.bold || run.start < part.start || run.end > part.end) return [];
    const own = visible(part.block, run.start, run.end);
    if (
      !endsAsQuestion(own) ||
      wordsIn(own) < 3 ||
      own === text ||
      turn.parts[0]?.start === run.start
    )
      return [];
    return [
      doubt(
        part,
        run.start,
        run.end,
        'This question in bold stands within a turn. It is taken for the same speaker’s.',
      ),
    ];
  });
}

/** What begins like a label that stands nowhere else. */
export function doubtfulLabel({ block, from }: Candidate): Doubt {
  const part = { block, start: from, end: block.text.length };
  return doubt(
    part,
    from,
    block.text.length,
    'This begins like a label, but stands once, so it is taken for what the speaker before says.',
  );
}

function doubt({ block }: Part, start: number, end: number, why: string): Doubt {
  const text = visible(block, start, end);
  return {
    line: lineAt(block, start),
    text: text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text,
    why,
  };
}

/**
 * What follows the interviewer’s thanks and speaks of the interviewee by name is the editor’s: it is
 * left out, and said to be.
 */
export function dropEditorsNote({ items, reasons, doubtful }: Assembled, names: Names): void {
  const [before, last] = items.slice(-2);
  if (last === undefined || before === undefined || !('key' in last) || !('key' in before)) return;
  if (last.key !== ANSWERS || before.parts.some(({ block }) => asks(visible(block)))) return;
  const called = names.interviewees
    .flatMap((name) => nameWords(name))
    .filter((word) => word.length > 2);
  const isOfHim = last.parts.every(({ block }) => {
    const words = new Set(labelKey(visible(block)).split(/[^\p{L}\p{M}]+/u));
    return called.some((word) => words.has(word));
  });
  const [part] = last.parts;
  if (!isOfHim || part === undefined) return;
  items.pop();
  for (const { block } of last.parts) reasons.set(block, 'note after the interview');
  doubtful.push(
    doubt(
      part,
      part.start,
      part.end,
      'This follows the thanks and speaks of the interviewee, so it is left out as a note.',
    ),
  );
}
