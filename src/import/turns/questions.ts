import { type Block, isWhollyIn, runAt, visible } from '../block.ts';
import { wordsIn } from '../words.ts';
import { asks, endsAsQuestion } from './question-marks.ts';
import { ANSWERS, ASKS, type Start } from './start.ts';

/** How questions without labels are set off from their answers. */
type Setting = 'bold' | 'italic' | 'quoted' | 'numbered' | 'dashed' | `heading ${number}`;

/** A block that may be a question, and where in it the answer begins, if it does. */
interface Question {
  readonly block: Block;
  readonly text: string;
  readonly end: number;
}

const FEWEST = 2;
/** A dash at the start, as Japanese and Russian publishers set questions. */
const DASHES = /^\s*[—–―]{1,3}[ \u3000]?(?=[^\s—–―])/;
/** How many of what is set off must end in a question mark. */
const ASKING = 0.5;
/** “Q:” within what is set off already. */
const LETTER = /^\s*Q ?\d{0,3}[:.]\s+/;
/** A dash says as much as a question mark. */
const DASHED_ASKING = 0.4;

/** How questions are set off in a document: the setting in which most of them are, among the free blocks. */
export function findQuestions(
  blocks: readonly Block[],
  all: readonly Block[],
  atLeast = ASKING,
): Question[] | undefined {
  const bySetting = new Map<Setting, Question[]>();
  for (const block of blocks) {
    for (const setting of settings(block)) {
      const question = { block, text: visible(block, 0, setting.end), end: setting.end };
      const list = bySetting.get(setting.name);
      if (list === undefined) bySetting.set(setting.name, [question]);
      else list.push(question);
    }
  }
  let best: Question[] | undefined;
  let most = 0;
  // Of two settings in which as much is asked, the one that sets off more is the document's.
  const settled = [...bySetting].sort((a, b) => b[1].length - a[1].length);
  for (const [name, set] of settled) {
    const questions = withoutEmphasis(set);
    const asking = questions.filter(({ text }) => endsAsQuestion(text)).length;
    const fewest = name === 'bold' || name.startsWith('heading') ? FEWEST : 3;
    if (
      asking < fewest ||
      asking < questions.length * (name === 'dashed' ? DASHED_ASKING : atLeast) ||
      asking <= most
    )
      continue;
    if (!areAnswered(questions, all)) continue;
    [best, most] = [questions, asking];
  }
  return best;
}

/** Without a word or two in bold that merely begin an answer, unless questions stand so as a rule. */
function withoutEmphasis(questions: readonly Question[]): Question[] {
  const isLeading = ({ block, end }: Question) => block.text.slice(end).trim() !== '';
  const isShort = (question: Question) =>
    isLeading(question) &&
    !isSentence(question.text) &&
    !question.text.endsWith('\n') &&
    !/\n/.test(/^\s*/.exec(question.block.text.slice(question.end - 1))?.[0] ?? '');
  const leading = questions.filter((each) => isLeading(each) && isSentence(each.text));
  const areLeading = leading.length > 1 && leading.length > questions.length / 2;
  return areLeading ? [...questions] : questions.filter((question) => !isShort(question));
}

function settings(block: Block): { name: Setting; end: number }[] {
  const whole = block.text.length;
  if (block.leftOut !== undefined || block.kind === 'rule') return [];
  if (block.kind === 'heading') return [{ name: `heading ${block.level}`, end: whole }];
  const found: { name: Setting; end: number }[] = [];
  if (block.quoted) found.push({ name: 'quoted', end: whole });
  if (/^\s*\d{1,3}[.)]\s/.test(block.text) && endsAsQuestion(block.text)) {
    found.push({ name: 'numbered', end: whole });
  }
  if (DASHES.test(block.text)) found.push({ name: 'dashed', end: whole });
  for (const style of ['bold', 'italic'] as const) {
    if (isWhollyIn(block, style)) found.push({ name: style, end: whole });
    else {
      const end = leadingEnd(block, style);
      if (end !== undefined) found.push({ name: style, end });
    }
  }
  return found;
}

/** Whether a text has more than a word or two, in a script without spaces as well. */
function isSentence(text: string): boolean {
  return wordsIn(text) > 2 || /\p{Lo}{5}/u.test(text);
}

/** Where a question in bold ends that begins a paragraph, before its answer. */
function leadingEnd(block: Block, style: 'bold' | 'italic'): number | undefined {
  if (!runAt(block, block.text.length - block.text.trimStart().length)?.[style]) return undefined;
  let end = 0;
  for (const run of block.runs) {
    const text = block.text.slice(run.start, run.end);
    if (!run[style] && text.trim() !== '') break;
    end = run.end;
  }
  const text = block.text.slice(0, end);
  // Set off by a line of its own, it need not ask: “Thank you.”
  const isLine =
    text.slice(text.trimEnd().length).includes('\n') ||
    /^\s*\n/.test(block.text.slice(end, end + 40));
  if (endsAsQuestion(text)) return end;
  return isLine && isSentence(text) && /[.!…:。！][”"’»)]?$/.test(text.trimEnd()) ? end : undefined;
}

/** Whether nearly every question is followed by something that is not set off like it. */
function areAnswered(questions: readonly Question[], blocks: readonly Block[]): boolean {
  const asked = new Map(questions.map((question) => [question.block, question]));
  let answered = 0;
  let waiting = false;
  let answerWords = 0;
  for (const block of blocks) {
    const question = asked.get(block);
    const rest = question === undefined ? block.text : block.text.slice(question.end);
    if (question !== undefined) waiting = true;
    if (rest.trim() === '' || block.leftOut !== undefined || block.kind !== 'paragraph') continue;
    if (waiting) answered++;
    waiting = false;
    answerWords += wordsIn(rest);
  }
  const questionWords = questions.reduce((sum, { text }) => sum + wordsIn(text), 0);
  return answered >= questions.length * 0.7 && answerWords > questionWords / 2;
}

/** The turns of an interview whose questions are set off: question, answer, question, answer. */
export function questionStarts(questions: readonly Question[], blocks: readonly Block[]): Start[] {
  const asked = new Map(questions.map((question) => [question.block, question]));
  const punctuated = questions.filter(({ text }) => /[.?!？؟:…]["”’»)]?$/.test(text)).length;
  const isHeadline = ({ block, text }: Question) =>
    block.kind === 'paragraph' &&
    punctuated > questions.length * 0.8 &&
    wordsIn(text) < 8 &&
    /[\p{L}\p{N}]$/u.test(text);
  const starts: Start[] = [];
  let waiting = false;
  for (const [index, block] of blocks.entries()) {
    const question = asked.get(block);
    if (question !== undefined && isHeadline(question) && asked.has(blocks[index + 1] ?? block))
      continue;
    if (question === questions[0] && isIntroduction(block) && asked.has(blocks[index + 1] ?? block))
      continue;
    if (question !== undefined) {
      const to = afterNumber(block, questions);
      starts.push({ block, from: 0, to, speaker: ASKS, continues: true });
      waiting = true;
      if (block.text.slice(question.end).trim() !== '') {
        starts.push({ block, from: question.end, to: question.end, speaker: ANSWERS });
        waiting = false;
      }
    } else if (waiting && block.kind === 'paragraph' && block.leftOut === undefined) {
      starts.push({ block, from: 0, to: 0, speaker: ANSWERS });
      waiting = false;
    }
  }
  return withoutDashes(starts);
}

/** Answers without the dash that marks nearly all of them as the questions. */
function withoutDashes(starts: readonly Start[]): Start[] {
  const dashOf = ({ block, from }: Start) => DASHES.exec(block.text.slice(from))?.[0].length ?? 0;
  const answers = starts.filter(({ speaker }) => speaker === ANSWERS);
  const dashed = answers.filter((start) => dashOf(start) > 0);
  if (dashed.length < 3 || dashed.length < answers.length * 0.8) return [...starts];
  return starts.map((start) =>
    start.speaker === ANSWERS ? { ...start, to: start.from + dashOf(start) } : start,
  );
}

/** Whether a first paragraph in italics introduces, as the questions behind it are in italics too. */
function isIntroduction(block: Block): boolean {
  const text = visible(block);
  return isWhollyIn(block, 'italic') && !asks(text) && wordsIn(text) > 11;
}

/** After “3.”, where the questions are numbered, or after a dash that marks all of them. */
function afterNumber(block: Block, questions: readonly Question[]): number {
  const dashed = questions.filter(({ text }) => DASHES.test(text)).length;
  if (dashed > questions.length * 0.8) return DASHES.exec(block.text)?.[0].length ?? 0;
  const lettered = questions.filter(({ text }) => LETTER.test(text)).length;
  if (lettered > questions.length * 0.8) return LETTER.exec(block.text)?.[0].length ?? 0;
  const numbered = questions.filter(({ text }) => /^\d{1,3}[.)]\s/.test(text)).length;
  if (numbered < questions.length / 2) return 0;
  return /^\s*\d{1,3}[.)]\s/.exec(block.text)?.[0].length ?? 0;
}
