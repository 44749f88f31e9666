import {
  hasTitle,
  isFullName,
  isInitialsOf,
  isPartOf,
  labelKey,
  nameWords,
  shapeOf,
} from '../labels/key.ts';
import { TITLES } from '../labels/label-words.ts';

/** Words that stand before a surname without being a first name. */
const NO_FIRST_NAMES = new Set(
  'the and by with from for of to in at on an a this that is was our dear hi hello thanks thank professor interview conversation questions meet author editor host guest director founder president historian when what how why who as but so yes no well he she they we i my his her their its'.split(
    ' ',
  ),
);
const LONGEST = 40;

/** The full name of somebody called by a surname or first name, where the text has exactly one. */
export function fullNameIn(text: string, label: string): string | undefined {
  const word = nameWords(label).join(' ');
  if (isFullName(label) || word.length < 3 || shapeOf(label) === 'lower') return undefined;
  const found = new Map<string, string>();
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return undefined;
  for (let at = lower.indexOf(word); at !== -1; at = lower.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (/[\p{L}\p{N}]/u.test(text.charAt(end)) || !/\p{Lu}/u.test(text.slice(at, end))) continue;
    if (/[\p{L}\p{N}’'-]/u.test(text.charAt(at - 1))) continue;
    const isFormal = hasTitle(label) || shapeOf(label) === 'caps';
    const name = before(text, at, end) ?? (isFormal ? undefined : after(text, at, end));
    if (name !== undefined && isPartOf(label, name)) found.set(labelKey(name), name);
  }
  const names = [...found.values()];
  return names.length === 1 ? names[0] : undefined;
}

/** “Russ Travers” for “Travers”: one or two names in front, none of them a title. */
function before(text: string, at: number, end: number): string | undefined {
  const from = text.slice(Math.max(0, at - LONGEST), at);
  const [, first] =
    /(?:^|[^\p{L}.’'-])((?:\p{Lu}[\p{L}’'-]{1,20}\.? )(?:\p{Lu}\. )?)$/u.exec(from) ?? [];
  if (first === undefined) return undefined;
  const word = labelKey(first);
  if (NO_FIRST_NAMES.has(word.split(' ')[0] ?? '') || TITLES.has(word.split(' ')[0] ?? ''))
    return undefined;
  // A name in capitals alone is a heading’s.
  if (/^\p{Lu}{2,}/u.test(first)) return undefined;
  const surname = text.slice(at, end);
  return /\p{Ll}/u.test(surname) ? first + surname : undefined;
}

/** “Martin Zumsande” for “Martin”. */
function after(text: string, at: number, end: number): string | undefined {
  const previous = text.slice(Math.max(0, at - 2), at);
  if (/[\p{L}\p{N}’'-]$/u.test(previous)) return undefined;
  const [surname] =
    /^ (?:(?:van|von|de|der|den|la|le|del|di|da|al|bin) ){0,2}\p{Lu}[\p{L}’-]{2,25}/u.exec(
      text.slice(end, end + LONGEST),
    ) ?? [];
  if (
    surname === undefined ||
    !/\p{Ll}/u.test(surname) ||
    NO_FIRST_NAMES.has(surname.trim().toLowerCase())
  )
    return undefined;
  return text.slice(at, end) + surname;
}

/** The name whose initials a label is, where the text has exactly one: “Ada Bee” for “AB”. */
export function nameOfInitials(text: string, label: string): string | undefined {
  if (!/^\p{Lu}[\p{L}]{1,3}$/u.test(label.replaceAll('.', ''))) return undefined;
  const found = new Map<string, string>();
  for (const line of text.split('\n')) {
    const words = line.split(/[\s,;:()[\]“”"«»/|]+/);
    for (const [index, word] of words.entries()) {
      if (word.charAt(0).toLowerCase() !== label.charAt(0).toLowerCase()) continue;
      for (let length = 2; length < 5; length++) {
        const name = words
          .slice(index, index + length)
          .join(' ')
          .replace(/[.?!’]s?$/, '');
        if (isNameWritten(name, line) && isInitialsOf(label, name)) found.set(labelKey(name), name);
      }
    }
  }
  const [name, another] = found.values();
  return another === undefined ? name : undefined;
}

/** Whether words are written as a name is, and stand so in the line. */
function isNameWritten(name: string, line: string): boolean {
  const words = name.split(' ');
  const isCapital = (word = '') => /^\p{Lu}(?:[\p{L}’'-]*\p{Ll}|\.$)/u.test(word);
  if (!isCapital(words[0]) || !isCapital(words.at(-1)) || !line.includes(name)) return false;
  if (NO_FIRST_NAMES.has((words[0] ?? '').toLowerCase())) return false;
  return words.every(
    (word) =>
      isCapital(word) || /^(?:van|von|de|der|den|la|le|del|di|da|al|bin|und|y)$/u.test(word),
  );
}

/** A full name in capitals as the text writes it elsewhere: “Ada Bee” for “ADA BEE”. */
export function inSmallLetters(text: string, label: string): string | undefined {
  if (shapeOf(label) !== 'caps' || !isFullName(label)) return undefined;
  const lower = text.toLowerCase();
  const wanted = label.toLowerCase();
  if (lower.length !== text.length) return undefined;
  for (let at = lower.indexOf(wanted); at !== -1; at = lower.indexOf(wanted, at + 1)) {
    const written = text.slice(at, at + wanted.length);
    const isWhole =
      !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) &&
      !/[\p{L}\p{N}]/u.test(text.charAt(at + wanted.length));
    if (isWhole && shapeOf(written) === 'title') return written;
  }
  return undefined;
}
