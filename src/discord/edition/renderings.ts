import type { Library } from '../../interview/model.ts';
import type { LibraryIndex } from '../../search/index/library-index.ts';
import type { Sentence } from '../../search/language/sentences.ts';
import { headingLine } from '../components/components.ts';
import { StaleButton } from '../failure.ts';
import { attributionLine } from '../rendering/attribution.ts';
import { QUOTE } from '../rendering/budget.ts';
import { cutPassage, excerpt, type Piece, quotePiece } from '../rendering/excerpt.ts';
import { remember } from './remember.ts';

/** A passage and its key sentence, as shown in answers. */
export interface QuotedPassage {
  readonly piece: Piece;
  readonly keySentence: Sentence;
  readonly heading: string;
  readonly quote: string;
  readonly attribution: string;
}

/** A piece of a passage, as shown in sections. */
export interface ShownPiece {
  readonly piece: Piece;
  readonly content: string;
}

/** Rendered texts, the most recent ones cached. */
export interface Renderings {
  /**
   * @param key `<number of the passage>-<number of the sentence>`
   * @throws {StaleButton} if there is no such sentence
   */
  readonly quoted: (key: `${number}-${number}`) => QuotedPassage;
  /** @param number the passage's number */
  readonly pieces: (number: number) => readonly ShownPiece[];
}

/** Cache entries of each kind; a few MiB together. */
const REMEMBERED = 1000;

/** Creates the renderings of a library. */
export function makeRenderings(library: Library, { passages }: LibraryIndex): Renderings {
  return {
    quoted: remember(REMEMBERED, (key) => {
      const [number = Number.NaN, order = Number.NaN] = key.split('-').map(Number);
      const indexed = passages[number];
      const sentence = indexed?.sentences[order];
      if (indexed === undefined || sentence === undefined) throw new StaleButton();
      const { place } = indexed;
      const piece = excerpt(place, sentence, QUOTE);
      return {
        piece,
        keySentence: sentence,
        heading: headingLine(place.section.heading),
        quote: quotePiece(piece, sentence),
        attribution: attributionLine(place, library),
      };
    }),
    pieces: remember(REMEMBERED, (number) => {
      const place = passages[number]?.place;
      return place === undefined
        ? []
        : cutPassage(place, QUOTE).map((piece) => showPiece(piece, library));
    }),
  };
}

/**
 * Shows a piece of a passage with its small print.
 * @param markedKey the key sentence, if the section was opened from this passage
 */
export function showPiece(piece: Piece, library: Library, markedKey?: Sentence): ShownPiece {
  return {
    piece,
    content: [
      quotePiece(piece, markedKey),
      attributionLine(piece.place, library, { isMarked: markedKey !== undefined }),
    ].join('\n'),
  };
}
