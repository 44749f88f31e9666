import type { Block } from '../block.ts';
import { groupBy } from '../group-by.ts';
import type { Candidate } from './candidate.ts';
import { isFullName, isInitialsOf, isPartOf } from './key.ts';
import {
  ANSWER_WORDS,
  BREAK_WORDS,
  INTERVIEWEE_WORDS,
  INTERVIEWER_WORDS,
  LETTER_PAIRS,
  NO_LABELS,
  OTHER_WORDS,
  QUESTION_WORDS,
} from './label-words.ts';

/** A label that is one, or is taken for one though a person should look. */
export interface Accepted {
  readonly candidate: Candidate;
  readonly doubt?: string;
}

/** How much of the text must begin with labels for one that stands once to be believed. */
const COVERED = 0.6;
/** From what share on, the way in which labels are set is the document's way. */
const USUAL = 0.8;

/**
 * The candidates that are labels. A label is one only if it is declared or recurs in the same position
 * and manner; one that stands once must be set as the others are.
 */
export function acceptLabels(
  candidates: readonly Candidate[],
  declared: readonly string[],
  blocks: readonly Block[],
): Accepted[] {
  const possible = candidates.filter(
    (each) => !NO_LABELS.has(each.key) && each.key !== '' && !isLink(each),
  );
  const groups = groupBy(possible, ({ key }) => key);
  const recurring = recurringByManner(groups);
  const certain = new Set<string>();
  for (const [key, group] of groups) {
    if (isLabel(key, group, groups, declared, recurring)) certain.add(key);
  }
  dropBareNames(certain, groups);
  const usual = usualManner(possible.filter(({ key }) => certain.has(key)));
  for (const key of [...certain]) {
    if (!fits(groups.get(key) ?? [], usual, declared)) certain.delete(key);
  }
  const accepted = possible.filter(
    (each) => certain.has(each.key) && isSaid(each, groups.get(each.key) ?? [], declared),
  );
  if (accepted.length === 0) return [];
  const once = singles(possible, certain, accepted, usual, blocks);
  const offsetOf = new Map(blocks.map((block, index) => [block, index]));
  return [...accepted.map((candidate) => ({ candidate })), ...once].sort(
    (a, b) =>
      (offsetOf.get(a.candidate.block) ?? 0) - (offsetOf.get(b.candidate.block) ?? 0) ||
      a.candidate.from - b.candidate.from,
  );
}

/** Whether what follows is an address alone: “Part 2: https://…”. */
function isLink({ block, to }: Candidate): boolean {
  return /^\s*<?https?:\/\/\S+\s*$/.test(block.text.slice(to));
}

/** Where labels have colons or the like, a line of few words is no label. */
function dropBareNames(
  certain: Set<string>,
  groups: ReadonlyMap<string, readonly Candidate[]>,
): void {
  const isBare = (key: string) =>
    groups
      .get(key)
      ?.every(
        ({ separator, setApart, seconds }) =>
          separator === 'alone' && !setApart && seconds === undefined,
      ) === true;
  const marked = [...certain].filter((key) => !isBare(key));
  if (marked.length < 2) return;
  for (const key of certain) if (isBare(key)) certain.delete(key);
}

/** How a label is set off, as far as it tells labels from text. */
function manner({ separator, setApart, seconds, shape }: Candidate): string {
  const style = setApart
    ? 'styled'
    : separator === 'alone' && seconds !== undefined
      ? 'timed'
      : shape;
  return `${separator} ${separator === 'colon' || separator === 'voice' ? '' : style}`;
}

/** How many different labels recur in each manner. */
function recurringByManner(groups: ReadonlyMap<string, readonly Candidate[]>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const group of groups.values()) {
    for (const [way, members] of groupBy(group, manner)) {
      if (members.length > 1) counts.set(way, (counts.get(way) ?? 0) + 1);
    }
  }
  return counts;
}

function isLabel(
  key: string,
  group: readonly Candidate[],
  groups: ReadonlyMap<string, readonly Candidate[]>,
  declared: readonly string[],
  recurring: ReadonlyMap<string, number>,
): boolean {
  const isDeclared = declared.some((name) => isCalled(group, name));
  for (const [way, members] of groupBy(group, manner)) {
    const [first] = members;
    if (first === undefined) continue;
    const count = members.length;
    const others = (recurring.get(way) ?? 0) > 1;
    switch (first.separator) {
      case 'voice':
        if (count > 1 || isDeclared) return true;
        break;
      case 'colon':
        if (
          first.shape === 'lower' &&
          !first.setApart &&
          !isRole(key) &&
          (count < 3 || / /.test(key))
        )
          break;
        if (isDeclared || count > 1 || (isRole(key) && !OTHER_WORDS.has(key))) return true;
        break;
      case 'dash':
        if (first.shape === 'lower' && !first.setApart) break;
        if ((count > 1 && (first.setApart || others)) || (isDeclared && (first.setApart || others)))
          return true;
        break;
      case 'letter':
        if (count > 1) return true;
        break;
      case 'dot':
      case 'tab':
      case 'gap':
        if (count > 1 && (isLetterLabel(key, groups) || (others && first.shape !== 'lower')))
          return true;
        if (count > 1 && isDeclared) return true;
        break;
      case 'alone':
      case 'heading':
        if (first.shape === 'lower') break;
        if (
          count > 1 &&
          (others || isDeclared) &&
          (first.setApart || first.separator === 'heading' || first.seconds !== undefined)
        )
          return true;
        if (count > 2 && (others || isDeclared)) return true;
        break;
      case 'run':
        if (count > 1 && (others || isDeclared)) return true;
        break;
    }
  }
  return false;
}

function isCalled(group: readonly Candidate[], name: string): boolean {
  return group.some((each) => isPartOf(each.name, name) || isInitialsOf(each.name, name));
}

function isRole(key: string): boolean {
  return (
    [QUESTION_WORDS, ANSWER_WORDS, INTERVIEWER_WORDS, INTERVIEWEE_WORDS, OTHER_WORDS].some(
      (words) => words.has(key),
    ) || /^(?:speaker|participant|sprecher|hablante) \d{1,2}$/.test(key)
  );
}

/** Whether a letter is Q or A, in a language whose other letter stands in the text as well. */
function isLetterLabel(key: string, groups: ReadonlyMap<string, readonly Candidate[]>): boolean {
  if (key === 'q' || (isRole(key) && key.length > 1)) return true;
  return LETTER_PAIRS.some(
    ([question, answer]) =>
      (key === question || key === answer) && groups.has(question) && groups.has(answer),
  );
}

/** Whether nearly all labels are set apart, or in capitals, so that others are none. */
function usualManner(certain: readonly Candidate[]): { setApart: boolean; caps: boolean } {
  const share = (test: (each: Candidate) => boolean) =>
    certain.filter(test).length >= certain.length * USUAL && certain.length > 3;
  return {
    setApart: share(({ setApart }) => setApart),
    caps: share(({ shape }) => shape === 'caps'),
  };
}

function fits(
  group: readonly Candidate[],
  usual: { setApart: boolean; caps: boolean },
  declared: readonly string[],
): boolean {
  if (declared.some((name) => isCalled(group, name))) return true;
  if (usual.setApart && !group.some(({ setApart }) => setApart)) return false;
  return !(usual.caps && !group.some(({ shape }) => shape === 'caps'));
}

/** Whether this one of a label's candidates is the label: not what merely begins with the same words. */
function isSaid(
  each: Candidate,
  group: readonly Candidate[],
  declared: readonly string[],
): boolean {
  if (['colon', 'voice', 'letter'].includes(each.separator)) return true;
  const ways = groupBy(group, manner);
  const same = ways.get(manner(each))?.length ?? 0;
  if (same > 1) return true;
  return each.setApart && declared.some((name) => isCalled([each], name));
}

/** Labels that stand once: a full name before its initials, a moderator’s one word, a guest’s one answer. */
function singles(
  possible: readonly Candidate[],
  certain: ReadonlySet<string>,
  accepted: readonly Candidate[],
  usual: { setApart: boolean; caps: boolean },
  blocks: readonly Block[],
): Accepted[] {
  const names = [...new Set(accepted.map(({ name }) => name))];
  const covered = coverage(accepted, blocks);
  const first = blocks.findIndex((block) => accepted.some((each) => each.block === block));
  return possible.flatMap((candidate) => {
    const { key, separator, setApart, shape, name, bracketed, alone } = candidate;
    if (certain.has(key) || !['colon', 'voice', 'dash', 'alone', 'run', 'gap'].includes(separator))
      return [];
    const manners = accepted.filter(
      (each) => each.separator === separator && each.setApart === setApart,
    );
    if (manners.length < 2 && bracketed === undefined) return [];
    if (alone && separator === 'colon' && BREAK_WORDS.has(key)) return [];
    if (bracketed !== undefined && names.some((other) => other === bracketed))
      return [{ candidate }];
    if (separator === 'voice') return [{ candidate }];
    if (separator === 'alone' && blocks.indexOf(candidate.block) < first) return [];
    if (
      names.some(
        (other) => isInitialsOf(other, name) || isPartOf(other, name) || isPartOf(name, other),
      )
    )
      return [{ candidate }];
    if (separator === 'alone' || separator === 'run' || separator === 'gap')
      return setApart || (usual.caps && shape === 'caps') ? [{ candidate }] : [];
    if (isRole(key)) return [{ candidate }];
    if (usual.setApart) return setApart && shape !== 'lower' ? [{ candidate }] : [];
    if (usual.caps) return shape === 'caps' ? [{ candidate }] : [];
    if (
      separator === 'colon' &&
      isFullName(name) &&
      shape === 'title' &&
      covered >= COVERED &&
      candidate.from === 0
    ) {
      return [
        {
          candidate,
          doubt: `“${name}” is taken for a speaker, though the label stands here alone.`,
        },
      ];
    }
    return [];
  });
}

/** Which share of the paragraphs after the first label begin with one. */
function coverage(accepted: readonly Candidate[], blocks: readonly Block[]): number {
  const starts = new Set(accepted.map(({ block }) => block));
  const first = blocks.findIndex((block) => starts.has(block));
  const after = blocks
    .slice(first)
    .filter(({ kind, leftOut }) => kind === 'paragraph' && leftOut === undefined);
  return after.length === 0 ? 0 : after.filter((block) => starts.has(block)).length / after.length;
}
