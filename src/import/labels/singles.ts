import type { Block } from '../block.ts';
import type { Accepted } from './accepted.ts';
import type { Candidate } from './candidate.ts';
import { isAddressed } from './evidence.ts';
import { hasTitle, isFullName, isInitialsOf, isPartOf } from './key.ts';
import { BREAK_WORDS, NO_LABELS } from './label-words.ts';
import { isRole, isWords, type Usual } from './manner.ts';

/** How much of the text must begin with labels for one that stands once to be believed. */
const COVERED = 0.6;
/** The same for a name of one word, such as “Python:” could be. */
const NEARLY_ALL = 0.9;

/** Labels that stand once: a full name before its initials, a moderator’s one word, a guest’s one answer. */
export function singles(
  possible: readonly Candidate[],
  certain: ReadonlySet<string>,
  accepted: readonly Candidate[],
  usual: Usual,
  blocks: readonly Block[],
): Accepted[] {
  const names = [...new Set(accepted.map(({ name }) => name))];
  const covered = coverage(accepted, blocks);
  const coveredByAll = coverage([...accepted, ...possible.filter(isPlainName)], blocks);
  const starts = new Set(accepted.map(({ block }) => block));
  const first = blocks.findIndex((block) => starts.has(block));
  const places = new Map(blocks.map((block, index) => [block, index]));
  const place = (block: Block) => places.get(block) ?? 0;
  return possible.flatMap((candidate) => {
    const { key, separator, setApart, shape, name, bracketed, alone } = candidate;
    if (
      certain.has(key) ||
      !['colon', 'voice', 'dash', 'alone', 'run', 'gap', 'dot'].includes(separator)
    )
      return [];
    const manners = accepted.filter(
      (each) => each.separator === separator && each.setApart === setApart,
    );
    if (manners.length < 2 && bracketed === undefined) return [];
    if (place(candidate.block) < first && !isSaid(candidate)) return [];
    if (alone && separator === 'colon' && BREAK_WORDS.has(key)) return [];
    if (bracketed !== undefined && names.some((other) => other === bracketed))
      return [{ candidate }];
    if (separator === 'voice') return isWords(candidate) ? [] : [{ candidate }];
    if (separator === 'alone' && place(candidate.block) < first) return [];
    if (
      names.some(
        (other) => isInitialsOf(other, name) || isPartOf(other, name) || isPartOf(name, other),
      )
    )
      return [{ candidate }];
    if (separator === 'alone' || separator === 'run' || separator === 'gap')
      return setApart || (usual.caps && shape === 'caps') ? [{ candidate }] : [];
    if (separator === 'dot') return hasTitle(name) ? [{ candidate, doubt: doubtOf(name) }] : [];
    if (isRole(key)) return [{ candidate }];
    if (usual.setApart) return setApart && shape !== 'lower' ? [{ candidate }] : [];
    if (usual.caps) return shape === 'caps' ? [{ candidate }] : [];
    const share = isAddressed(blocks, name) ? coveredByAll : covered;
    if (isLikelyName(candidate, share)) {
      return [{ candidate, doubt: doubtOf(name) }];
    }
    return [];
  });
}

/** Whether what follows a label has a sentence’s end: “Author: Ada Bee” has none. */
function isSaid({ block, to, alone }: Candidate): boolean {
  return alone || /[.?!…:。？！؟][”"’»)\]]{0,2}$/.test(block.text.slice(to).trimEnd());
}

function isPlainName({ separator, shape, from }: Candidate): boolean {
  return separator === 'colon' && from === 0 && shape === 'title';
}

function doubtOf(name: string): string {
  return `“${name}” is taken for a speaker, though the label stands here alone.`;
}

/** Whether a plain label that stands once is likely a person's, where paragraphs begin with labels. */
function isLikelyName(candidate: Candidate, covered: number): boolean {
  const { name } = candidate;
  return isPlainName(candidate) && covered >= (isFullName(name) ? COVERED : NEARLY_ALL);
}

/** What begins like a label, stands once, and is taken for text: a person should look at it. */
export function suspects(
  candidates: readonly Candidate[],
  accepted: readonly Accepted[],
  blocks: readonly Block[],
): Candidate[] {
  const labels = accepted.map(({ candidate }) => candidate);
  const colons = labels.filter(({ separator }) => separator === 'colon');
  if (colons.length < labels.length / 2 || coverage(labels, blocks) < COVERED) return [];
  const taken = new Set(labels.map(({ block }) => block));
  const first = blocks.findIndex((block) => taken.has(block));
  const after = new Set(blocks.slice(Math.max(0, first)));
  return candidates.filter(
    ({ block, separator, from, shape, key }) =>
      separator === 'colon' &&
      from === 0 &&
      shape !== 'lower' &&
      !taken.has(block) &&
      after.has(block) &&
      !NO_LABELS.has(key),
  );
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
