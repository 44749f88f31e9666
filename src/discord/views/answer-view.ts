import type { APISelectMenuOption } from 'discord-api-types/v10';
import { messages } from '../../messages/messages.ts';
import type { Answer } from '../../search/answer.ts';
import {
  button,
  buttonRow,
  container,
  type MessageView,
  selectRow,
  separator,
  text,
  withButton,
} from '../components/components.ts';
import { type AnswerState, type ButtonState, encodeButton } from '../components/custom-id.ts';
import type { Edition } from '../edition/edition.ts';
import type { QuotedPassage } from '../edition/renderings.ts';
import { StaleButton } from '../failure.ts';
import { SELECT_TEXT } from '../limits.ts';
import { paginate } from '../rendering/budget.ts';
import { cut, fitLine, lines } from '../rendering/markdown.ts';
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
interface Shown extends QuotedPassage {
  /** Its place in the answer. */
  readonly order: number;
}

/** What the buttons of an answer carry, or undefined where it has no passages. */
export function answerState(answer: Answer, edition: Edition): AnswerState | undefined {
  const best = answer.passages[0]?.score ?? 0;
  const passages = answer.passages.map(({ passage, keySentence }) => ({
    place: edition.numberOf.get(passage) ?? -1,
    sentence: keySentence.index,
  }));
  if (passages.length === 0) return undefined;
  const close = answer.passages.filter(({ score }) => score >= CLOSE * best).length;
  return { passages, firstPageSize: Math.min(PAGE, Math.max(1, close)) };
}

/** A page of an answer. */
export function answerView(
  header: string,
  answer: AnswerState,
  page: number,
  viewer: Viewer,
  edition: Edition,
): MessageView {
  const pages = answerPages(answer, edition);
  const shown = pages[page];
  if (shown === undefined) throw new StaleButton();
  const id = (state: ButtonState) =>
    encodeButton({ owner: viewer.owner, state }, edition.fingerprint);
  const buttons = [
    ...(page > 0
      ? [button(messages.previous, id({ action: 'page', page: page - 1, answer }))]
      : []),
    ...(page < pages.length - 1
      ? [button(messages.next, id({ action: 'page', page: page + 1, answer }))]
      : []),
    ...(viewer.isPrivate
      ? [button(messages.shareHere, id({ action: 'share', page, answer }))]
      : []),
  ];
  return container(
    header,
    ...shown.flatMap(({ order, piece, heading, question, quote, attribution }, index) => [
      ...(index > 0 ? [separator()] : []),
      text(lines(heading, question, quote)),
      withButton(
        attribution,
        button(
          messages.inContext(piece.place.passage.reference),
          id({ action: 'context', of: order, answer }),
        ),
      ),
    ]),
    ...(pages.length > 1
      ? [
          separator(),
          selectRow(id({ action: 'jump', answer }), messages.goToPassage, options(pages)),
        ]
      : []),
    ...buttonRow(buttons),
  );
}

/** The page on which an answer's passage stands. */
export function pageOf(answer: AnswerState, order: number, edition: Edition): number {
  const page = answerPages(answer, edition).findIndex((shown) =>
    shown.some((passage) => passage.order === order),
  );
  if (page === -1) throw new StaleButton();
  return page;
}

/** The view of a question that no passage answers: what the front matter says, or that it is not said. */
export function noAnswerView(
  header: string,
  answer: Answer,
  owner: string,
  edition: Edition,
): MessageView {
  const contents = encodeButton(
    { owner, state: { action: 'contents', page: 0 } },
    edition.fingerprint,
  );
  const related = answer.related.map(({ section }) => `- ${fitLine(section.heading, HEADING)}`);
  const nearest = related.length === 0 ? '' : ` ${messages.nearestSections}\n${related.join('\n')}`;
  return container(
    header,
    ...(answer.facts.length > 0
      ? []
      : [text(missingNotice(answer, edition.library.interviews.length) + nearest)]),
    ...buttonRow([button(messages.contents, contents)]),
  );
}

/**
 * The passage that a button's state names, as answers show it.
 * @throws {StaleButton} if there is none
 */
export function quotedOf(
  { place, sentence }: AnswerState['passages'][number],
  { renderings }: Edition,
): QuotedPassage {
  return renderings.quoted(`${place}-${sentence}`);
}

function answerPages(answer: AnswerState, edition: Edition): Shown[][] {
  const all = answer.passages.map((quoted, order) => ({ order, ...quotedOf(quoted, edition) }));
  const size = ({ heading, question, quote, attribution }: Shown) =>
    lines(heading, question, quote).length + attribution.length;
  return [
    ...paginate(all.slice(0, answer.firstPageSize), size, PAGE),
    ...paginate(all.slice(answer.firstPageSize), size, PAGE),
  ];
}

function options(pages: readonly (readonly Shown[])[]): APISelectMenuOption[] {
  return pages.flat().map(({ order, piece, keySentence }) => ({
    label: cut(`${order + 1}. ${piece.place.section.heading}`, SELECT_TEXT),
    description: cut(
      piece.place.passage.text.slice(keySentence.start, keySentence.end),
      SELECT_TEXT,
    ),
    value: String(order),
  }));
}
