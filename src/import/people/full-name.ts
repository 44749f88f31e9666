import { hasTitle, isFullName, isPartOf, labelKey, nameWords, shapeOf } from '../labels/key.ts';
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
