import { beginsTurn, questionBesideHeading } from '../../interview/asked-question.ts';
import { hasSeveralVoices, type Library, type Place } from '../../interview/model.ts';
import type { LibraryIndex } from '../../search/index/library-index.ts';
import type { Sentence } from '../../search/language/sentences.ts';
import { StaleButton } from '../failure.ts';
import { attributionLine, speakerLine } from '../rendering/attribution.ts';
import { QUOTE } from '../rendering/budget.ts';
import { cutPassage, excerpt, type Piece, quotePiece } from '../rendering/excerpt.ts';
import { answerHeading, headingLabel } from '../rendering/heading.ts';
import { lines } from '../rendering/markdown.ts';
import { questionLine } from '../rendering/question.ts';
import { remember } from './remember.ts';

/** A passage and its key sentence, as shown in answers. */
export interface QuotedPassage {
  readonly piece: Piece;
  readonly keySentence: Sentence;
  readonly heading: string;
  /** The interviewer's question that it answers, where the heading is not it. */
  readonly question?: string;
  readonly quote: string;
  readonly attribution: string;
}

/** A piece of a passage, as shown in sections. */
export interface ShownPiece {
  readonly piece: Piece;
  readonly content: string;
  /** To show above it on a page that does not have the question that it answers. */
  readonly question?: string;
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
      const { section } = place;
      const question = questionAbove(place);
      const piece = excerpt(place, sentence, QUOTE - lengthOf(headingLabel(section), question));
      return {
        piece,
        keySentence: sentence,
        heading: answerHeading(place),
        ...(question !== undefined && { question }),
        quote: quotePiece(piece, sentence),
        attribution: attributionLine(place, library),
      };
    }),
    pieces: remember(REMEMBERED, (number) => {
      const place = passages[number]?.place;
      return place === undefined ? [] : showPassage(place, library);
    }),
  };
}

/**
 * Shows a passage in pieces that each fit a message, as sections do.
 * @param markedKey the key sentence, if the section was opened from this passage
 */
export function showPassage(place: Place, library: Library, markedKey?: Sentence): ShownPiece[] {
  const { interview, section } = place;
  const speaker = hasSeveralVoices(interview) && beginsTurn(place) ? speakerLine(place) : undefined;
  const question = markedKey === undefined ? undefined : questionAbove(place);
  const limit = QUOTE - lengthOf(headingLabel(section), speaker, question);
  return cutPassage(place, limit).map((piece, at) => {
    const shown = showPiece(piece, library, markedKey);
    if (at > 0) return shown;
    return {
      ...shown,
      content: lines(speaker, shown.content),
      ...(question !== undefined && { question }),
    };
  });
}

function questionAbove(place: Place): string | undefined {
  const question = questionBesideHeading(place);
  return question && questionLine(question);
}

/** Characters of these lines, where there are such, with their line feeds. */
function lengthOf(...shown: readonly (string | undefined)[]): number {
  return shown.reduce((sum, line) => sum + (line === undefined ? 0 : line.length + 1), 0);
}

/** Shows a piece of a passage with its small print. */
function showPiece(piece: Piece, library: Library, markedKey?: Sentence): ShownPiece {
  return {
    piece,
    content: lines(
      quotePiece(piece, markedKey),
      attributionLine(piece.place, library, { isMarked: markedKey !== undefined }),
    ),
  };
}
