import { type Block, runAt } from '../block.ts';
import { TITLES } from './label-words.ts';

/** Whether a letter is set in bold or italics. */
export function isStyled(block: Block, offset: number): boolean {
  const run = runAt(block, offset);
  return run !== undefined && (run.bold || run.italic);
}

/** Whether a wide space stands here, as between columns. */
export function isGap(text: string, at: number): boolean {
  return (
    /^[ \u00a0\u2002\u2003\u3000]{2}/.test(text.slice(at, at + 2)) ||
    /^[\u2003\u3000]/.test(text.charAt(at))
  );
}

/** Whether a colon stands in a time of day or the like. */
export function isInWord(text: string, at: number): boolean {
  return /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1));
}

/** Whether a period may stand in a name: after a title, an initial, or Q. */
export function isAbbreviation(text: string, start: number, at: number): boolean {
  const word = text.slice(start, at).split(/[\s.]/).at(-1) ?? '';
  if (!/^\p{L}+$/u.test(word)) return false;
  const isTitle = TITLES.has(word.toLowerCase()) || /^(?:st|jr|sr|hon|mt)$/i.test(word);
  return isTitle || word.length === 1 || /^\p{Lu}\p{L}?$/u.test(word);
}

/** Whether letters and a period are a whole label: `Q.`, `JS.`, but not the start of “Dr. Barry:”. */
export function isLetterLabel(text: string, start: number, at: number): boolean {
  const letters = text.slice(start, at);
  if (!/\s/.test(text.charAt(at + 1)) || TITLES.has(letters.toLowerCase())) return false;
  if (letters === 'Q' || letters === 'A') return true;
  return (
    /^(?:[\p{Lu}\p{Lo}][\p{Lu}\p{Ll}]?){1,2}$/u.test(letters) &&
    !/^.[^.:：?!\n]{1,40}[:：]/u.test(text.slice(at, at + 50))
  );
}

/** Whether nothing more stands on the line. */
export function atLineEnd(text: string, at: number): boolean {
  const rest = skip(text, at, /[ \t\u00a0]/);
  return rest >= text.length || text.charAt(rest) === '\n';
}

/** After the line feed, where a line ends here. */
export function pastLine(text: string, at: number): number {
  return text.charAt(at) === '\n' ? skip(text, at, /\s/) : at;
}

/** After the signs of a kind that stand at an offset. */
export function skip(text: string, offset: number, signs: RegExp): number {
  let at = offset;
  while (at < text.length && signs.test(text.charAt(at))) at++;
  return at;
}

/** Whether a title and a name end in this period, as records of parliaments print them: “Mr. SMITH.” */
export function isTitledName(text: string, start: number, at: number): boolean {
  const words = text.slice(start, at).split(/\s+/);
  const [first = '', ...rest] = words;
  const last = rest.at(-1) ?? '';
  if (!TITLES.has(first.toLowerCase().replace(/\.$/, '')) || !/^\p{Lu}/u.test(first)) return false;
  if (words.length > 5 || !/^\p{Lu}[\p{L}\p{M}’'-]+$/u.test(last)) return false;
  if (/^(?:dr|mr|mrs|ms|gen|sen|rep|gov|lt|col|sgt|st|hon)$/i.test(last)) return false;
  if (!rest.every((word) => /^\p{Lu}|^(?:of|van|von|de|der|den|la|le|del|di|da)$/u.test(word)))
    return false;
  return /^\.\s+[\p{Lu}\p{N}"“‘'[(—–-]/u.test(text.slice(at, at + 6));
}

/** Whether letters and a period are set apart from plain text behind them: “R.” in bold. */
export function isStyledLetter(block: Block, start: number, at: number): boolean {
  if (!/^\p{L}{1,2}$/u.test(block.text.slice(start, at)) || !isStyled(block, start)) return false;
  return endsStyled(block, at + 1);
}

/** Whether bold or italics end at an offset, before plain text. */
export function endsStyled(block: Block, offset: number): boolean {
  const next = skip(block.text, offset, /\s/);
  return next < block.text.length && !isStyled(block, next);
}
