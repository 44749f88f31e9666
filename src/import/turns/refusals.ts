import type { Block } from '../block.ts';
import type { Accepted } from '../labels/accepted.ts';
import { NoInterview, Refusal } from '../refusal.ts';

/** Where somebody else begins to speak without a name, nobody's name is certain. */
export function refuseUnnamed(accepted: readonly Accepted[], blocks: readonly Block[]): void {
  const named = new Set(accepted.map(({ candidate }) => candidate.block));
  const marked = blocks.filter(({ text }) => /^\s*>>/.test(text));
  const unnamed = marked.find((block) => !named.has(block));
  if (marked.length < 2 || unnamed === undefined) return;
  throw new Refusal(
    '“>>” says that somebody else speaks, but not who. Write the name and a colon behind each “>>”.',
    unnamed.line,
  );
}

/** What to say where nothing was found. */
export function nothing(): NoInterview {
  return new NoInterview(
    'Nothing here shows who speaks: there are no labels such as “Name:” that recur, and no questions in bold or as headings. ' +
      'Write the name and a colon where a speaker begins, or, where one person speaks throughout, give --interviewee. Where questions are set off but ask little, give --interviewer and --interviewee.',
  );
}

/** What to say where dashes show that people talk in turn, but nothing shows who. */
export function unnamedDashes(blocks: readonly Block[]): Refusal | undefined {
  const dashed = blocks.filter(
    ({ text, kind, listed }) =>
      kind === 'paragraph' && listed !== true && /^\s*[-–—―]{1,2}\s?\p{L}/u.test(text),
  );
  const [first] = dashed;
  if (first === undefined || dashed.length < 4 || dashed.length < blocks.length / 3)
    return undefined;
  return new Refusal(
    'A dash says here that somebody else speaks, but not who. Write the name and a colon behind each dash, such as “– Ada Bee: …”.',
    first.line,
  );
}
