import type { APISelectMenuOption } from 'discord.js';
import type { Answer } from '../../search/answer.ts';
import { splitSentences } from '../../search/sentences.ts';
import type { Bot } from '../bot.ts';
import { type AnswerState, type ButtonState, encodeButton } from '../custom-id.ts';
import { StaleButton } from '../failure.ts';
import { SELECT_TEXT } from '../limits.ts';
import { cut, fitLine } from '../markdown.ts';
import { excerpt, type Piece, quotePiece } from '../pieces.ts';
import { attributionLine } from './attribution.ts';
import { paginate, QUOTE } from './budget.ts';
import {
  button,
  buttonRow,
  container,
  headingLine,
  type MessageView,
  selectRow,
  separator,
  text,
  withButton,
} from './components.ts';
import { missingNotice } from './header.ts';

/** Passages of a page at most. */
const PAGE = 3;
/** A passage is on the first page if its score is at least this share of the best. */
const CLOSE = 0.5;
/** Longest heading in a list, escaped. */
const HEADING = 200;

/** Who looks at a message, and whether nobody else does. */
export interface Viewer {
  readonly owner: string;
  readonly isPrivate: boolean;
}

/** A passage of an answer as it is shown. */
interface Shown {
  /** Its place in the answer. */
  readonly order: number;
  readonly piece: Piece;
  readonly keySentence: string;
  readonly quote: string;
}

/** What the buttons of an answer carry, or undefined where it has no passages. */
export function answerState(answer: Answer, bot: Bot): AnswerState | undefined {
  const best = answer.passages[0]?.score ?? 0;
  const passages = answer.passages.map(({ passage, keySentence }) => ({
    place: bot.places.findIndex((place) => place.passage === passage),
    sentence: sentencesOf(passage.text).indexOf(keySentence),
  }));
  if (passages.length === 0) return undefined;
  const close = answer.passages.filter(({ score }) => score >= CLOSE * best).length;
  return { passages, first: Math.min(PAGE, Math.max(1, close)) };
}

/** A page of an answer. */
export function answerView(
  header: string,
  answer: AnswerState,
  page: number,
  viewer: Viewer,
  bot: Bot,
): MessageView {
  const pages = answerPages(answer, bot);
  const shown = pages[page];
  if (shown === undefined) throw new StaleButton();
  const id = (state: ButtonState) => encodeButton({ owner: viewer.owner, state }, bot.fingerprint);
  const buttons = [
    ...(page > 0 ? [button('Previous', id({ action: 'page', page: page - 1, answer }))] : []),
    ...(page < pages.length - 1
      ? [button('Next', id({ action: 'page', page: page + 1, answer }))]
      : []),
    ...(viewer.isPrivate ? [button('Share here', id({ action: 'share', page, answer }))] : []),
  ];
  return container(
    header,
    ...shown.flatMap(({ order, piece, quote }, index) => [
      ...(index > 0 ? [separator()] : []),
      text(`${headingLine(piece.place.section.heading)}\n${quote}`),
      withButton(
        attributionLine(piece.place, bot),
        button('In context', id({ action: 'context', page: LANDING, of: order, answer })),
      ),
    ]),
    ...(pages.length > 1
      ? [separator(), selectRow(id({ action: 'jump', answer }), 'Go to a passage', options(pages))]
      : []),
    ...buttonRow(buttons),
  );
}

/** In a context button: the page on which the passage stands, wherever that is. */
export const LANDING = 1_000_000;

/** The page on which an answer's passage stands. */
export function pageOf(answer: AnswerState, order: number, bot: Bot): number {
  const page = answerPages(answer, bot).findIndex((shown) =>
    shown.some((passage) => passage.order === order),
  );
  if (page === -1) throw new StaleButton();
  return page;
}

/** The view of a question that no passage answers: what the front matter says, or that it is not said. */
export function noAnswerView(header: string, answer: Answer, owner: string, bot: Bot): MessageView {
  const contents = encodeButton({ owner, state: { action: 'contents', page: 0 } }, bot.fingerprint);
  const related = answer.related.map(({ section }) => `- ${fitLine(section.heading, HEADING)}`);
  const nearest = related.length === 0 ? '' : ` Nearest sections:\n${related.join('\n')}`;
  return container(
    header,
    ...(answer.facts.length > 0 ? [] : [text(missingNotice(answer) + nearest)]),
    ...buttonRow([button('Table of contents', contents)]),
  );
}

/** The key sentence that a button's state names. */
export function keySentenceOf(
  { place, sentence }: AnswerState['passages'][number],
  bot: Bot,
): string {
  const key = sentencesOf(bot.places[place]?.passage.text ?? '')[sentence];
  if (key === undefined) throw new StaleButton();
  return key;
}

function answerPages(answer: AnswerState, bot: Bot): Shown[][] {
  const all = answer.passages.map((quoted, order): Shown => {
    const place = bot.places[quoted.place];
    if (place === undefined) throw new StaleButton();
    const keySentence = keySentenceOf(quoted, bot);
    const piece = excerpt(place, keySentence, QUOTE);
    return { order, piece, keySentence, quote: quotePiece(piece, keySentence) };
  });
  const size = ({ piece, quote }: Shown) =>
    quote.length +
    headingLine(piece.place.section.heading).length +
    attributionLine(piece.place, bot).length +
    1;
  return [
    ...paginate(all.slice(0, answer.first), size, PAGE),
    ...paginate(all.slice(answer.first), size, PAGE),
  ];
}

function options(pages: readonly (readonly Shown[])[]): APISelectMenuOption[] {
  return pages.flat().map(({ order, piece, keySentence }) => ({
    label: cut(`${order + 1}. ${piece.place.section.heading}`, SELECT_TEXT),
    description: cut(keySentence, SELECT_TEXT),
    value: String(order),
  }));
}

function sentencesOf(passage: string): string[] {
  return splitSentences(passage).map(({ start, end }) => passage.slice(start, end));
}
