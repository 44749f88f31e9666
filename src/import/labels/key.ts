import { TITLES } from './label-words.ts';

const PARTICLES = new Set(
  'van de der den von zu zum zur la le les del della di da do dos das du al el bin ibn ben of the and y e und et for at af av ten ter vom on in'.split(
    ' ',
  ),
);

/** Those of them that begin a surname. */
const SURNAME_PARTICLES = new Set(
  'van de der den von zu la le del della di da do dos das du al el bin ibn ben af av ten ter'.split(
    ' ',
  ),
);

/** Whether a name has a first name and a surname: “van Oosten” has not. */
export function isFullName(name: string): boolean {
  return nameWords(name).filter((word) => !SURNAME_PARTICLES.has(word)).length > 1;
}

/** A label as it is compared: without case, periods, brackets, numbers after Q, and descriptions. */
export function labelKey(name: string): string {
  const plain = withoutBrackets(name)
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff*_]/g, '')
    .toLowerCase()
    .replace(/[.’']/g, (sign) => (sign === '.' ? '' : '’'))
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
  const [base = ''] = plain.split(/, | [-–—|/] /);
  return base.replace(
    /^(q|a|question|answer|frage|antwort|pregunta|respuesta|вопрос|ответ|soru|cevap) ?(?:no|nr|#)? ?\d{1,3}$/,
    '$1',
  );
}

/** The words of a name without titles in front and degrees behind. */
export function nameWords(name: string): string[] {
  const words = labelKey(name)
    .split(' ')
    .filter((word) => word !== '');
  while (words.length > 1 && TITLES.has(words[0] ?? '')) words.shift();
  return words;
}

/** Whether a label has a title in front, so that a surname follows. */
export function hasTitle(name: string): boolean {
  const words = labelKey(name).split(' ');
  return words.length > 1 && TITLES.has(words[0] ?? '');
}

/** Whether a label is the initials of a name: “AvW” of Aaron van Wirdum, “JRN” of Jennifer Ross-Nazzal. */
export function isInitialsOf(label: string, name: string): boolean {
  const letters = labelKey(label).replace(/[ -]/g, '');
  if (letters.length < 2 || letters.length > 5 || !/^\p{Lu}/u.test(label.trim())) return false;
  const words = nameWords(name);
  if (words.length < 2) return false;
  const first = (list: readonly string[]) => list.map((word) => word.charAt(0)).join('');
  const parts = words.flatMap((word) => word.split(/[-’]/)).filter((word) => word !== '');
  const withoutParticles = words.filter((word) => !PARTICLES.has(word));
  const ends = [words[0] ?? '', words.at(-1) ?? ''];
  return [words, parts, withoutParticles, ends].some(
    (list) => list.length > 1 && first(list) === letters,
  );
}

/** Whether a label is a part of a name by which people are called: first name, surname, or both. */
export function isPartOf(label: string, name: string): boolean {
  const part = nameWords(label);
  const whole = nameWords(name);
  if (part.length === 0 || part.length > whole.length) return false;
  const titled = hasTitle(label);
  const isEnd = part.every((word, index) => word === whole[whole.length - part.length + index]);
  if (isEnd) return true;
  const isStart = part.every((word, index) => word === whole[index]);
  if (isStart && !titled) return true;
  // “Bill Nelson” of “Bill C. Nelson”.
  return !titled && part.length > 1 && part[0] === whole[0] && part.at(-1) === whole.at(-1);
}

/** A name without what stands in brackets. */
export function withoutBrackets(name: string): string {
  let plain = '';
  let depth = 0;
  for (const sign of name) {
    if (sign === '(' || sign === '[') depth++;
    else if (sign === ')' || sign === ']') depth = Math.max(0, depth - 1);
    else if (depth === 0) plain += sign;
  }
  return plain;
}

/** A name without brackets and descriptions: “Ada Bee, The Hive (host)” is Ada Bee. */
export function baseOf(name: string): string {
  const plain = withoutBrackets(name);
  const comma = plain.indexOf(', ');
  return (comma === -1 ? plain : plain.slice(0, comma)).trim();
}

export type Shape = 'caps' | 'title' | 'caseless' | 'lower';

/** How the words of a label are written. */
export function shapeOf(name: string): Shape {
  const plain = baseOf(name);
  if (!/[\p{Lu}\p{Ll}]/u.test(plain)) return 'caseless';
  if (!/\p{Ll}/u.test(plain.replace(/\b(?:Mc|Mac)/g, ''))) return 'caps';
  const words = plain.split(/\s+/);
  const titled = words.every(
    (word, index) =>
      /^[^\p{L}]*[\p{Lu}\p{Lo}\p{Lt}]|^[^\p{L}]*$/u.test(word) ||
      (index > 0 && PARTICLES.has(word)) ||
      (words.length > 1 && SURNAME_PARTICLES.has(word)) ||
      /^\d/.test(word),
  );
  return titled ? 'title' : 'lower';
}

/** Whether a text can be a label by its length alone. */
export function isShort(name: string): boolean {
  const base = baseOf(name);
  return base.length <= 45 && base.split(/\s+/).length <= 6 && /\p{L}/u.test(base);
}
