import { type Block, visible } from '../block.ts';
import { groupBy } from '../group-by.ts';
import type { Accepted } from './accepted.ts';
import type { Candidate } from './candidate.ts';
import { hasTitle, isFullName, isInitialsOf, isPartOf, labelKey } from './key.ts';
import { isRole } from './manner.ts';

/** A label that stands more often than this is somebody’s, whatever it says. */
const OFTEN = 4;
/** The same where labels are few: the share of them from which on it is somebody’s. */
const SHARE = 0.2;

/**
 * Marks labels that recur, but could be what a speaker lists: “Python:” twice within answers. It is a
 * name where the text greets or introduces somebody of this name, or where it stands often.
 */
export function withDoubts(
  accepted: readonly Accepted[],
  declared: readonly string[],
  blocks: readonly Block[],
): Accepted[] {
  const groups = groupBy(accepted, ({ candidate }) => candidate.key);
  const names = [...new Set(accepted.map(({ candidate }) => candidate.name))];
  const known = [...declared, ...names.filter(isFullName)];
  const first = accepted[0] === undefined ? 0 : blocks.indexOf(accepted[0].candidate.block);
  const doubted = new Set<string>();
  for (const [key, group] of groups) {
    const [one] = group;
    if (one === undefined || !isWeak(one.candidate, group.length, accepted.length)) continue;
    const { name } = one.candidate;
    if (known.some((other) => other !== name && isSame(name, other))) continue;
    const front = blocks
      .slice(0, first)
      .map((block) => visible(block))
      .join('\n');
    if (!contains(front, name) && !isAddressed(blocks, name)) doubted.add(key);
  }
  if (doubted.size === 0 || doubted.size === groups.size) return [...accepted];
  return accepted.map((each) =>
    doubted.has(each.candidate.key) && each.doubt === undefined
      ? {
          ...each,
          doubt: `“${each.candidate.name}” is taken for a speaker, as it stands here and elsewhere like a label; nothing else shows that it is a name.`,
        }
      : each,
  );
}

function isWeak({ separator, name, key, shape }: Candidate, count: number, all: number): boolean {
  if (separator !== 'colon' && separator !== 'dash' && separator !== 'run') return false;
  if (isRole(key) || hasTitle(name) || isFullName(name) || key.length < 2) return false;
  return shape !== 'caseless' && count < OFTEN && count < all * SHARE;
}

function isSame(label: string, name: string): boolean {
  return isPartOf(label, name) || isInitialsOf(label, name);
}

function contains(text: string, name: string): boolean {
  return placesOf(text, name).length > 0;
}

/** Whether somebody is spoken to by this name: “Thanks, Ada.”, “Ada, you said …”, “Ada asked”. */
export function isAddressed(blocks: readonly Block[], name: string): boolean {
  const text = blocks.map((block) => visible(block)).join('\n');
  return placesOf(text, name).some((at) => {
    const before = text.slice(Math.max(0, at - 12), at);
    const after = text.slice(at + name.length, at + name.length + 8);
    if (/^[:：]/.test(after)) return false;
    if (/[.?!]\s$/.test(before) && /^[?!]/.test(after)) return true;
    if (/,\s$/.test(before) && /^[,.?!]/.test(after)) return true;
    if (/(?:^|[.?!…”"\n]\s?)$/.test(before) && /^(?:,| (?:asked|said|wrote|from)\b)/.test(after))
      return true;
    return /\b(?:thanks|thank you|hi|hello|hey|welcome|ask|asked)[, ]{1,2}$/i.test(before);
  });
}

function placesOf(text: string, name: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const isWhole =
      !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) &&
      !/[\p{L}\p{N}]/u.test(text.charAt(at + name.length));
    if (isWhole) places.push(at);
  }
  return places;
}

/** Whether the words of a label stand in the text as words of everyday, in small letters. */
export function isEveryday(group: readonly Candidate[], lowered: ReadonlySet<string>): boolean {
  return group.every(({ name, shape }) => shape === 'title' && lowered.has(labelKey(name)));
}
