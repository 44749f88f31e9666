import type { Place } from '../../interview/model.ts';
import { type Sentence, splitSentences } from '../../search/language/sentences.ts';
import { blockQuote, bold, escapeText } from './markdown.ts';

/** A stretch of a passage that fits a message: place.passage.text.slice(start, end). */
export interface Piece {
  readonly place: Place;
  readonly start: number;
  readonly end: number;
}

/** What stands for the text that a piece leaves out. */
export const GAP = '[…]';
/** Characters that a gap on both sides takes, with their spaces and line marks. */
const GAPS = 2 * (GAP.length + 4);

/** The block quote of a piece, `[…]` where text was left out, the key sentence in bold. */
export function quotePiece({ place, start, end }: Piece, key?: Sentence): string {
  const { text } = place.passage;
  const from = Math.min(Math.max(key?.start ?? start, start), end);
  const to = Math.min(Math.max(key?.end ?? from, from), end);
  return blockQuote(
    [
      start > 0 ? `${GAP} ` : '',
      escapeText(text.slice(start, from)),
      bold(escapeText(text.slice(from, to))),
      escapeText(text.slice(to, end)),
      end < text.length ? ` ${GAP}` : '',
    ].join(''),
  );
}

/**
 * The whole passage if it fits, or else the sentences around its key sentence that fit.
 * @param limit characters of the block quote, after escaping
 */
export function excerpt(place: Place, key: Sentence, limit: number): Piece {
  const { text } = place.passage;
  const whole = { place, start: 0, end: text.length };
  if (quotePiece(whole, key).length <= limit) return whole;
  const units = cutPoints(text, limit);
  let first = Math.max(
    0,
    units.findLastIndex(({ start }) => start <= key.start),
  );
  let last = first;
  const piece = (from: number, to: number): Piece => ({
    place,
    start: units[from]?.start ?? 0,
    end: units[to]?.end ?? text.length,
  });
  const fits = (from: number, to: number) =>
    from >= 0 && to < units.length && quotePiece(piece(from, to), key).length <= limit;
  // Grow by what follows, which explains, before what precedes.
  for (let grown = true; grown; ) {
    grown = false;
    if (fits(first, last + 1)) {
      last++;
      grown = true;
    }
    if (fits(first - 1, last)) {
      first--;
      grown = true;
    }
  }
  return piece(first, last);
}

/**
 * Cuts a passage into pieces that each fit a limit, at the ends of sentences where it can.
 * Between two pieces nothing but white space is left out.
 * @param limit characters of each block quote, after escaping
 */
export function cutPassage(place: Place, limit: number): Piece[] {
  const { text } = place.passage;
  if (quotePiece({ place, start: 0, end: text.length }).length <= limit) {
    return [{ place, start: 0, end: text.length }];
  }
  const pieces: Piece[] = [];
  for (const { start, end } of cutPoints(text, limit)) {
    const last = pieces.at(-1);
    const joined = last && { place, start: last.start, end };
    if (joined !== undefined && quotePiece(joined).length <= limit) {
      pieces[pieces.length - 1] = joined;
    } else pieces.push({ place, start, end });
  }
  return pieces;
}

/** The sentences of a text; one that is too long for the limit is cut at its spaces, or anywhere. */
function cutPoints(text: string, limit: number): { start: number; end: number }[] {
  // Every character may need an escape, or two, and a bold mark at either end.
  const longest = Math.max(1, Math.floor((limit - GAPS - 8) / 3));
  return splitSentences(text).flatMap(({ start, end }) => {
    const parts: { start: number; end: number }[] = [];
    for (let from = start; from < end; ) {
      let to = Math.min(end, from + longest);
      if (to < end) {
        const space = text.lastIndexOf(' ', to);
        if (space > from) to = space;
        else if (/[\ud800-\udbff]/.test(text.charAt(to - 1)) && to - 1 > from) to--;
      }
      parts.push({ start: from, end: to });
      from = to;
      while (from < end && text[from] === ' ') from++;
    }
    return parts;
  });
}
