import { messages } from '../../messages/messages.ts';
import {
  button,
  buttonRow,
  container,
  type MessageView,
  selectRow,
  text,
} from '../components/components.ts';
import { type ButtonState, encodeButton } from '../components/custom-id.ts';
import type { Edition } from '../edition/edition.ts';
import { StaleButton } from '../failure.ts';
import { SELECT_OPTIONS, SELECT_TEXT } from '../limits.ts';
import { echo } from '../rendering/echo.ts';
import { cut, fitLine, small } from '../rendering/markdown.ts';

// Characters of a heading and of an interview's title in the table, after escaping: 25 headings, each
// under a title of its own, fit a message.
const HEADING = 90;
const TITLE = 55;

/** A page of the table of contents, with a select menu that opens a section. */
export function contentsView(page: number, owner: string, edition: Edition): MessageView {
  const pages = Math.ceil(edition.sections.length / SELECT_OPTIONS);
  const first = page * SELECT_OPTIONS;
  const sections = edition.sections.slice(first, first + SELECT_OPTIONS);
  if (sections.length === 0) throw new StaleButton();
  const id = (state: ButtonState) => encodeButton({ owner, state }, edition.fingerprint);
  let interview: unknown;
  const lines = sections.flatMap((entry) => {
    const title =
      entry.interview === interview ? [] : [interviewLine(entry.interview.attribution.title)];
    interview = entry.interview;
    return [...title, `${entry.section.number}\\. ${fitLine(entry.section.heading, HEADING)}`];
  });
  return container(
    small(pages > 1 ? messages.contentsPage(page + 1, pages) : messages.contents),
    text(lines.join('\n')),
    openRow(
      sections.map((_, index) => first + index),
      page,
      owner,
      edition,
    ),
    ...buttonRow([
      ...(page > 0 ? [button(messages.previous, id({ action: 'contents', page: page - 1 }))] : []),
      ...(page < pages - 1
        ? [button(messages.next, id({ action: 'contents', page: page + 1 }))]
        : []),
    ]),
  );
}

/** The sections that an ambiguous name may mean, to choose from. */
export function ambiguousView(
  name: string,
  sections: readonly number[],
  owner: string,
  edition: Edition,
): MessageView {
  const shown = sections.slice(0, SELECT_OPTIONS);
  return container(
    small(messages.mayMean(fitLine(echo(name), HEADING), sections.length)),
    openRow(shown, 0, owner, edition),
  );
}

/** A select menu that opens one of these sections. */
function openRow(sections: readonly number[], menu: number, owner: string, edition: Edition) {
  const several = edition.library.interviews.length > 1;
  return selectRow(
    encodeButton({ owner, state: { action: 'open', menu } }, edition.fingerprint),
    messages.openSection,
    sections.flatMap((number) => {
      const entry = edition.sections[number];
      if (entry === undefined) return [];
      const { interview, section } = entry;
      return [
        {
          label: cut(`${section.number}. ${section.heading}`, SELECT_TEXT),
          value: String(number),
          ...(several && { description: cut(interview.attribution.title, SELECT_TEXT) }),
        },
      ];
    }),
  );
}

function interviewLine(title: string): string {
  return `**${fitLine(title, TITLE)}**`;
}
