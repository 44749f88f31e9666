import { COLONS, LONGEST_LABEL, normaliseLabel } from './label.ts';

/**
 * The beginning of a line, if it has the form of a label: `Name:`, `**Name:**`, `**Name** —`, `MR.
 * SMITH:`, `Q.`
 */
export interface LineHead {
  /** Normalised, without marks and time code. */
  readonly label: string;
  /** Whether it is in bold or capitals, which hardly anything but a label is. */
  readonly isStrong: boolean;
}

/** The most words in a name that is taken for a label. */
const MOST_WORDS = 7;
/** Lower-case words in names and titles: “Guido van Rossum”, “Voice of the crowd”. */
const PARTICLES = new Set(
  'al and bin da de del della den der di do dos du e el et i la le of the und van von y zu'.split(
    ' ',
  ),
);
/** Punctuation that ends a sentence or separates list items, and never occurs in a name. */
const NO_NAME = /[!?;“”"«»…]|\.\.\.|, \p{Ll}/u;

/**
 * The head of a line of an `interview.md` as written; an escaped colon, `\:`, does not end a label.
 */
export function lineHead(line: string): LineHead | undefined {
  const start = line.trimStart().slice(0, LONGEST_LABEL + 30);
  const short = /^[*_]{0,3}([QA])(?:\.(?=[\s*_])|[*_]{0,3}(?:\t| {2}))/.exec(start)?.[1];
  if (short !== undefined) return { label: short, isStrong: true };
  const dashed = /^(\*\*|__)([^*_]{1,100})\1[ \t]{0,5}[—–-]{1,2}[ \t]/.exec(start)?.[2];
  if (dashed !== undefined) {
    const label = plainLabel(dashed);
    return isLabelLike(label, false) ? { label, isStrong: false } : undefined;
  }
  const end = colonAfterLabel(start);
  if (end === -1 || start.charAt(end - 1) === '\\') return undefined;
  // “10:30” and “https://…” have no space after the colon.
  if (/^[\d/]/.test(start.slice(end + 1))) return undefined;
  const written = start.slice(0, end);
  const isBold = /^(?:\*\*|__)/.test(written);
  // Bold later in the line is another label or an emphasised word.
  if (!isBold && written.includes('**')) return undefined;
  const label = plainLabel(written);
  const isStrong = isBold || isCapital(label);
  return isLabelLike(label, isBold) ? { label, isStrong } : undefined;
}

/** Whether words in bold before a colon, or at the head of a line, could name a speaker. */
export function isLabelLike(label: string, isBold: boolean): boolean {
  if (label.length > LONGEST_LABEL || !/\p{L}/u.test(label) || NO_NAME.test(label)) return false;
  const words = label.split(' ');
  if (isBold && words.length <= 3) return true;
  return (
    words.length <= MOST_WORDS &&
    /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(label) &&
    words.every((word) => PARTICLES.has(word) || /[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(word))
  );
}

/**
 * The first colon outside brackets, since time codes in brackets have colons too; -1 if there is
 * none.
 */
function colonAfterLabel(text: string): number {
  let isInBrackets = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '[' || sign === '(') isInBrackets = true;
    else if (sign === ']' || sign === ')') isInBrackets = false;
    else if (COLONS.includes(sign) && !isInBrackets) return at;
  }
  return -1;
}

function plainLabel(written: string): string {
  const plain = written.replace(/[*_]/g, '').replace(/\\(?=[!-/:-@[-`{-~])/g, '');
  return normaliseLabel(plain.replace(/[[(][\d:.,\s]{1,20}[\])]\s{0,5}$/, ''));
}

function isCapital(label: string): boolean {
  return /\p{Lu}/u.test(label) && !/\p{Ll}/u.test(label);
}
