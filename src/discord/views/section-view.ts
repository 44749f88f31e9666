import type { Interview, Place, Section } from '../../interview/model.ts';
import { messages } from '../../messages/messages.ts';
import type { Sentence } from '../../search/language/sentences.ts';
import { button, buttonRow, container, type MessageView, text } from '../components/components.ts';
import { type ButtonState, encodeButton } from '../components/custom-id.ts';
import type { Edition } from '../edition/edition.ts';
import { type ShownPiece, showPassage } from '../edition/renderings.ts';
import { StaleButton } from '../failure.ts';
import { paginate } from '../rendering/budget.ts';
import { sectionHeading } from '../rendering/heading.ts';
import { fitLine, lines, small } from '../rendering/markdown.ts';
import { pageOf, quotedOf } from './answer-view.ts';
import { mentionLine } from './header.ts';

const TITLE = 300;

/** A section's header: whom it is for, and which interview it is of. */
export function sectionHeader(interview: Interview, mention?: string): string {
  return [...mentionLine(mention), small(fitLine(interview.attribution.title, TITLE))].join('\n');
}

/** A page of a section. */
export function sectionView(
  header: string,
  section: number,
  page: number,
  owner: string,
  edition: Edition,
): MessageView {
  const found = edition.sections[section];
  if (found === undefined) throw new StaleButton();
  const pages = sectionPages(found.section, edition);
  return pagesView(header, found.section, pages, page, (to) =>
    encodeButton({ owner, state: { action: 'section', section, page: to } }, edition.fingerprint),
  );
}

/** A page of the section of an answer's passage, with that passage marked, and the way back. */
export function contextView(
  header: string,
  state: ButtonState & { action: 'context' },
  owner: string,
  edition: Edition,
): MessageView {
  const { answer, of } = state;
  const quoted = answer.passages[of];
  const place = quoted && edition.places[quoted.place];
  if (quoted === undefined || place === undefined) throw new StaleButton();
  const { keySentence: key } = quotedOf(quoted, edition);
  const pages = sectionPages(place.section, edition, { place, key });
  const id = (next: ButtonState) => encodeButton({ owner, state: next }, edition.fingerprint);
  const page = state.page ?? landingPage(pages, place, key);
  const back = id({ action: 'page', page: pageOf(answer, of, edition), answer });
  return pagesView(
    header,
    place.section,
    pages,
    page,
    (to) => id({ action: 'context', page: to, of, answer }),
    [button(messages.backToAnswer, back)],
  );
}

function pagesView(
  header: string,
  section: Section,
  pages: readonly (readonly ShownPiece[])[],
  page: number,
  idOf: (page: number) => string,
  buttons: ReturnType<typeof button>[] = [],
): MessageView {
  const shown = pages[page];
  if (shown === undefined) throw new StaleButton();
  return container(
    header,
    ...(shown.some(beginsHeading) ? [] : [text(sectionHeading(section))]),
    ...shown.map((piece) => text(lines(questionToShow(piece, shown), piece.content))),
    ...buttonRow([
      ...buttons,
      ...(page > 0 ? [button(messages.previous, idOf(page - 1))] : []),
      ...(page < pages.length - 1 ? [button(messages.next, idOf(page + 1))] : []),
    ]),
  );
}

/** Text displays of a page at most, so that its components stay far below Discord's forty. */
const PIECES = 25;

function sectionPages(
  section: Section,
  edition: Edition,
  marked?: { place: Place; key: Sentence },
): ShownPiece[][] {
  const shown = section.passages.flatMap((passage) => {
    if (passage === marked?.place.passage) {
      return showPassage(marked.place, edition.library, marked.key);
    }
    return edition.renderings.pieces(edition.numberOf.get(passage) ?? -1);
  });
  const heading = sectionHeading(section).length;
  return paginate(
    shown,
    ({ question, content }) => lines(question, content).length + heading,
    PIECES,
  );
}

/** Whether a piece begins the question that is its section's heading, which need not stand there twice. */
function beginsHeading({ piece: { place, start } }: ShownPiece): boolean {
  return start === 0 && place.passage.reference === place.section.question;
}

/** The question that a piece answers, unless it is read on the same page. */
function questionToShow({ question, piece }: ShownPiece, page: readonly ShownPiece[]) {
  const { asked } = piece.place.passage;
  const isThere = page.some((other) => other.piece.place.passage.reference === asked);
  return isThere ? undefined : question;
}

/** The page with the piece in which the key sentence begins. */
function landingPage(
  pages: readonly (readonly ShownPiece[])[],
  { passage }: Place,
  { start }: Sentence,
): number {
  return pages.findIndex((shown) =>
    shown.some(
      ({ piece }) => piece.place.passage === passage && piece.start <= start && start < piece.end,
    ),
  );
}
