import { type Block, visible } from '../block.ts';
import { groupBy } from '../group-by.ts';
import type { Accepted } from '../labels/accepted.ts';
import { INTERVIEWER_WORDS, QUESTION_WORDS } from '../labels/label-words.ts';
import { innerQuestions } from './inner-questions.ts';
import { asks, endsAsQuestion } from './question-marks.ts';
import { findQuestions, questionStarts } from './questions.ts';
import { ANSWERS, ASKS, type Start } from './start.ts';

/** How many of a speaker's turns ask something, for him to be the one who asks. */
const ASKING = 0.5;
/** How many of what is set off must ask, where it is known who asks and who answers. */
const REQUESTING = 0.3;

/**
 * Where turns begin, by how the document marks them: with labels, with questions that are set off, or
 * with labels on one side only.
 */
export function shapeStarts(
  labelled: readonly Start[],
  accepted: readonly Accepted[],
  blocks: readonly Block[],
  areNamed: boolean,
): Start[] {
  const keys = new Set(accepted.map(({ candidate }) => candidate.key));
  const said = saidBy(labelled);
  const taken = new Set(labelled.map(({ block }) => block));
  const free = blocks.filter((block) => !taken.has(block));
  const questions = findQuestions(free, blocks, keys.size > 0 ? 0.7 : undefined);
  if (keys.size === 0) {
    if (questions !== undefined) return questionsAlone(questions, blocks);
    return areNamed ? requests(findQuestions(free, blocks, REQUESTING), blocks) : [];
  }
  const [only] = keys;
  if (keys.size === 1 && only !== undefined) {
    const asker = isAsker(only, said);
    if (asker && hasAnswers(labelled, blocks)) return withAnswers(labelled, blocks);
    if (questions !== undefined && !asker) return merged(labelled, questions, blocks, only);
    return isThroughout(labelled, blocks) ? [...labelled] : [];
  }
  if (questions === undefined) return [...labelled];
  if (labelled.length < questions.length && !accepted.some(({ candidate }) => candidate.setApart)) {
    return questionsAlone(questions, blocks);
  }
  const someoneAsks = [...keys].some((key) => isAsker(key, said));
  return someoneAsks ||
    !areFollowed(
      questions.map(({ block }) => block),
      taken,
      blocks,
    )
    ? [...labelled]
    : merged(labelled, questions, blocks, undefined);
}

type Questions = NonNullable<ReturnType<typeof findQuestions>>;

function questionsAlone(questions: Questions, blocks: readonly Block[]): Start[] {
  const starts = questionStarts(questions, blocks);
  const asked = new Set(questions.map(({ block }) => block));
  const first = blocks.findIndex((block) => asked.has(block));
  const inner = blocks
    .slice(first)
    .filter((block) => !asked.has(block))
    .flatMap(innerQuestions);
  return inOrder([...starts, ...inner], blocks);
}

/** Questions that mostly bid, such as “Tell us of yourself”: a person should look at those that do. */
function requests(questions: Questions | undefined, blocks: readonly Block[]): Start[] {
  if (questions === undefined) return [];
  return questionsAlone(questions, blocks).map((start) =>
    start.speaker === ASKS && !endsAsQuestion(visible(start.block))
      ? {
          ...start,
          doubt: 'This is set as the questions are, and taken for one, but asks nothing.',
        }
      : start,
  );
}

function inOrder(starts: readonly Start[], blocks: readonly Block[]): Start[] {
  const place = new Map(blocks.map((block, index) => [block, index]));
  return starts.toSorted(
    (a, b) => (place.get(a.block) ?? 0) - (place.get(b.block) ?? 0) || a.from - b.from,
  );
}

function isAsker(key: string, said: ReadonlyMap<string, readonly string[]>): boolean {
  if (QUESTION_WORDS.has(key) || INTERVIEWER_WORDS.has(key)) return true;
  const own = said.get(key) ?? [];
  return own.filter(asks).length > own.length * ASKING;
}

/** What is said from each start to the next one in its block. */
function saidBy(starts: readonly Start[]): Map<string, string[]> {
  const bySpeaker = new Map<string, string[]>();
  for (const [index, { block, to, speaker }] of starts.entries()) {
    const next = starts[index + 1];
    const text = visible(block, to, next?.block === block ? next.from : block.text.length);
    const list = bySpeaker.get(speaker);
    if (list === undefined) bySpeaker.set(speaker, [text]);
    else list.push(text);
  }
  return bySpeaker;
}

/** Whether most labelled questions are followed by something without a label. */
function hasAnswers(starts: readonly Start[], blocks: readonly Block[]): boolean {
  return withAnswers(starts, blocks).length >= starts.length * 1.6;
}

/** Labels on the questions alone: what follows a question is its answer. */
function withAnswers(starts: readonly Start[], blocks: readonly Block[]): Start[] {
  const asked = groupBy(starts, ({ block }) => block);
  const result: Start[] = [];
  let waiting = false;
  for (const block of blocks) {
    if (asked.has(block)) {
      result.push(...(asked.get(block) ?? []));
      waiting = true;
    } else if (waiting && block.kind === 'paragraph' && block.leftOut === undefined) {
      result.push({ block, from: 0, to: 0, speaker: ANSWERS });
      waiting = false;
    }
  }
  return result;
}

/** Labels on the answers, and questions that are set off without one. */
function merged(
  labelled: readonly Start[],
  questions: Questions,
  blocks: readonly Block[],
  answerer: string | undefined,
): Start[] {
  const taken = new Set(labelled.map(({ block }) => block));
  const set = questionStarts(questions, blocks).filter(
    (start) => !taken.has(start.block) && (start.speaker === ASKS || answerer !== undefined),
  );
  const named = set.map((start) =>
    start.speaker === ANSWERS ? { ...start, speaker: answerer ?? ANSWERS } : start,
  );
  return inOrder([...labelled, ...named], blocks);
}

/** Whether what follows the questions has labels. */
function areFollowed(
  questions: readonly Block[],
  taken: ReadonlySet<Block>,
  blocks: readonly Block[],
): boolean {
  const asked = new Set(questions);
  const followed = blocks.filter((block, index) => {
    if (!asked.has(block)) return false;
    const next = blocks
      .slice(index + 1, index + 6)
      .find((each) => !asked.has(each) && each.kind === 'paragraph');
    return next === undefined || taken.has(next);
  });
  return followed.length >= questions.length * 0.9;
}

/** Whether one labelled speaker has nearly every paragraph: somebody who speaks alone. */
function isThroughout(starts: readonly Start[], blocks: readonly Block[]): boolean {
  const taken = new Set(starts.map(({ block }) => block));
  const paragraphs = blocks.filter(
    ({ kind, leftOut }) => kind === 'paragraph' && leftOut === undefined,
  );
  return (
    starts.length > 1 &&
    paragraphs.filter((block) => taken.has(block)).length > paragraphs.length * 0.6
  );
}
