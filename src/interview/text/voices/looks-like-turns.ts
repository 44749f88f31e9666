import type { Root, RootContent } from 'mdast';
import type { ProblemList } from '../../problem.ts';
import { inlineText } from '../markdown/inline-text.ts';
import { lineOf } from '../markdown/unquotable.ts';
import { type LineHead, lineHead } from './line-head.ts';
import { linesOf, type WrittenLine } from './lines-of.ts';
import { otherLines } from './other-lines.ts';

/** A line that begins like a turn. */
type Found = LineHead & Omit<WrittenLine, 'text'>;

const SHOWN = 3;
const QUESTION = /[?？؟]\s{0,3}["”»’]?$/;

const REMEDY =
  'With “npm run add -- FILE” a published page or transcript becomes an interview.md with its speakers.';

/**
 * Reports a text that declares one speaker but seems to have several, since all of it would be
 * quoted under one name.
 */
export function checkOneVoice(tree: Root, source: string, problems: ProblemList): void {
  const lines = tree.children.flatMap((node) => linesOf(node, source));
  const found = lines.flatMap(({ text, ...place }): Found[] => {
    const head = lineHead(text);
    return head === undefined ? [] : [{ ...head, ...place }];
  });
  const [first] = found;
  if (first !== undefined && looksLikeTurns(found, lines.length)) {
    const labels = [...new Set(found.map(({ label }) => `“${label}:”`))];
    const more = labels.length > SHOWN ? ' and others' : '';
    problems.add(
      first.line,
      `This begins like a turn, with ${labels.slice(0, SHOWN).join(', ')}${more}` +
        `${otherLines(found.map(({ line }) => line))}, but no “speakers” are declared, so all of it ` +
        'would be quoted under one name. Declare “speakers” instead of “interviewee”, and write each ' +
        `label as “**Name:**”. ${REMEDY} Write “\\:” for the colon where it is no label’s.`,
    );
  }
  const questions = tree.children.flatMap(boldQuestions);
  if (questions.length > 1) {
    problems.add(
      questions[0],
      `This is a question in bold or italics by itself${otherLines(questions)}, as interviewers’ ` +
        'questions are printed, but no “speakers” are declared, so it would be quoted as the ' +
        'interviewee’s words. Declare “speakers” instead of “interviewee”, and begin each turn with ' +
        `its “**Name:**”. ${REMEDY} If these are headings, write them with ##.`,
    );
  }
}

/**
 * The lines of a block’s paragraphs that are entirely in bold or italics and end like questions.
 */
export function boldQuestions(node: RootContent): number[] {
  if (node.type === 'list') {
    return node.children.flatMap(({ children }) => children.flatMap(boldQuestions));
  }
  if (node.type !== 'paragraph') return [];
  const [only, ...others] = node.children;
  const isWhole = others.length === 0 && (only?.type === 'strong' || only?.type === 'emphasis');
  return isWhole && QUESTION.test(inlineText(only.children, () => {}).trimEnd())
    ? [lineOf(node)]
    : [];
}

/**
 * A single such line is text, such as a note. Several are turns if one recurs or if most lines are
 * like them.
 */
function looksLikeTurns(found: readonly Found[], lines: number): boolean {
  const times = new Map<string, number>();
  for (const { label } of found) times.set(label, (times.get(label) ?? 0) + 1);
  const recurs = (each: Found) => (times.get(each.label) ?? 0) > 1;
  // Glossary items also begin with names and colons.
  const own = found.filter(({ isItem }) => !isItem);
  const [few, half] = [own.length > 1, own.length * 2 >= lines];
  return (
    found.some((each) => each.isStrong && recurs(each)) ||
    (own.length > 2 && (half || own.some(recurs))) ||
    (few && (own.length === lines || (half && own.every(({ isStrong }) => isStrong)))) ||
    (times.has('Q') && times.has('A'))
  );
}
