import type { Block } from '../block.ts';
import { groupBy } from '../group-by.ts';
import type { Accepted } from './accepted.ts';
import type { Candidate } from './candidate.ts';
import { refuseCrowd } from './crowd.ts';
import { isEveryday, withDoubts } from './evidence.ts';
import { isInitialsOf, isPartOf } from './key.ts';
import { DIRECTIONS, LETTER_PAIRS, NO_LABELS, OTHER_WORDS } from './label-words.ts';
import { isRole, isWords, manner, type Usual, usualManner } from './manner.ts';
import { singles } from './singles.ts';

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
  refuseCrowd(certain, groups);
  dropBareNames(certain, groups);
  const recur = new Set(certain);
  dropListed(certain, groups);
  dropEveryday(certain, groups, declared, blocks);
  const refused = new Set([...recur].filter((key) => !certain.has(key)));
  const usual = usualManner(possible.filter(({ key }) => certain.has(key)));
  for (const key of [...certain]) {
    if (!fits(groups.get(key) ?? [], usual, declared)) certain.delete(key);
  }
  const accepted = possible.filter(
    (each) => certain.has(each.key) && isSaid(each, groups.get(each.key) ?? [], declared),
  );
  if (accepted.length === 0) return [];
  const areListed = accepted.some(({ block }) => block.listed === true);
  const single = possible.filter(
    ({ key, block }) => !refused.has(key) && (areListed || block.listed !== true),
  );
  const once = singles(single, certain, accepted, usual, blocks);
  const offsetOf = new Map(blocks.map((block, index) => [block, index]));
  const all = [...accepted.map((candidate) => ({ candidate })), ...once].sort(
    (a, b) =>
      (offsetOf.get(a.candidate.block) ?? 0) - (offsetOf.get(b.candidate.block) ?? 0) ||
      a.candidate.from - b.candidate.from,
  );
  return withDoubts(all, declared, blocks);
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

/** Where speakers are no items of lists, an item of a list is no speaker; and so with brackets. */
function dropListed(certain: Set<string>, groups: ReadonlyMap<string, readonly Candidate[]>): void {
  const every = (key: string, test: (each: Candidate) => boolean) =>
    groups.get(key)?.every(test) === true;
  const tests = [
    ({ block }: Candidate) => block.listed === true,
    ({ separator }: Candidate) => separator === 'bracket',
  ];
  for (const test of tests) {
    const others = [...certain].filter((key) => !every(key, test));
    if (others.length > 1) for (const key of certain) if (every(key, test)) certain.delete(key);
  }
}

/** What stands few times as a label, and in the text in small letters, is no name: “Cost:”. */
function dropEveryday(
  certain: Set<string>,
  groups: ReadonlyMap<string, readonly Candidate[]>,
  declared: readonly string[],
  blocks: readonly Block[],
): void {
  const rare = [...certain].filter((key) => {
    const group = groups.get(key) ?? [];
    return group.length < 4 && !isRole(key) && !declared.some((name) => isCalled(group, name));
  });
  if (rare.length === 0 || certain.size - rare.length < 2) return;
  const words = blocks.flatMap(({ text }) => text.match(/\p{Ll}[\p{L}\p{M}’'-]+/gu) ?? []);
  const lowered = new Set(words);
  for (const key of rare) if (isEveryday(groups.get(key) ?? [], lowered)) certain.delete(key);
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
        if (!isWords(first) && (count > 1 || isDeclared)) return true;
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
      case 'bracket':
        if (first.shape === 'lower' || DIRECTIONS.has(key)) break;
        if (count > 1 && (others || isDeclared)) return true;
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

/** Whether a letter is Q or A, in a language whose other letter stands in the text as well. */
function isLetterLabel(key: string, groups: ReadonlyMap<string, readonly Candidate[]>): boolean {
  if (key === 'q' || (isRole(key) && key.length > 1)) return true;
  return LETTER_PAIRS.some(
    ([question, answer]) =>
      (key === question || key === answer) && groups.has(question) && groups.has(answer),
  );
}

function fits(group: readonly Candidate[], usual: Usual, declared: readonly string[]): boolean {
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
