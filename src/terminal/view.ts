import type picocolors from 'picocolors';
import { headedSections, type Library, type Place } from '../interview/model.ts';
import { answerNotice } from '../messages/answer-notice.ts';
import { messages } from '../messages/messages.ts';
import { missingSentence } from '../messages/missing-sentence.ts';
import { visibleText } from '../runtime/visible-text.ts';
import { type Answer, keySentenceText } from '../search/answer.ts';
import type { Sentence } from '../search/language/sentences.ts';
import type { SectionLookup } from '../search/sections/find-section.ts';
import { wrapLines } from './wrap.ts';

/** How a view is drawn. */
export interface Style {
  readonly colors: ReturnType<typeof picocolors.createColors>;
  /** Columns of the terminal. */
  readonly width: number;
}

const BAR = '│ ';
const WIDEST = 100;
const NARROWEST = 20;

/** An answer for people: notices and facts, then each passage under its heading with its key sentence in bold. */
export function answerView(answer: Answer, library: Library, style: Style): string {
  const corrected = answer.corrections.map(({ readAs }) => `“${readAs}”`).join(', ');
  const corrections =
    corrected === '' ? [] : [notice(messages.showingResultsFor(corrected), style)];
  const missing = missingSentence(answer.missing, library.interviews.length);
  const uncertain = answerNotice(answer, answer.missing, library.interviews.length);
  if (answer.outcome === 'none') {
    const related = answer.related.map(({ section }) =>
      contentsLine(section.number, section.heading, style),
    );
    return related.length === 0
      ? notice(missing, style)
      : blocks(notice(`${missing} ${messages.nearestSections}`, style), related.join('\n'));
  }
  return blocks(
    ...corrections,
    factsView(answer.facts, library, style),
    ...(uncertain === undefined ? [] : [notice(uncertain, style)]),
    ...answer.passages.map((passage) =>
      blocks(
        headingView(passage, library, style),
        quoteView(passage.passage.text, style, passage.keySentence),
        positionView(passage, style),
      ).replaceAll('\n\n', '\n'),
    ),
  );
}

/** What the front matter says, as such: a line for each fact. */
function factsView(facts: Answer['facts'], library: Library, style: Style): string {
  return facts
    .map(({ interview, name, value }) => {
      const title = library.interviews.length > 1 ? `${interview.attribution.title} — ` : '';
      return notice(`${title}${name}: ${value}`, style);
    })
    .join('\n');
}

/** An answer on one line, for scripts: reference, heading and key sentence of the best passage. */
export function answerLine({ outcome, facts, passages: [best] }: Answer): string {
  if (best === undefined) {
    const told = facts.map(({ name, value }) => visibleText(`${name}: ${value}`));
    return [outcome, ...told].join('\t').replaceAll('\n', ' ');
  }
  const { passage, section } = best;
  const columns = [outcome, passage.reference, section.heading, keySentenceText(best)];
  return columns.map((column) => visibleText(column).replaceAll('\n', ' ')).join('\t');
}

/** A whole section, quoted; or the sections that an ambiguous name may mean. */
export function sectionView(lookup: SectionLookup, library: Library, style: Style): string {
  const { name, outcome, sections } = lookup;
  if (outcome === 'none') {
    return blocks(
      notice(`${messages.noSectionCalled(name)} ${messages.theseSections}`, style),
      contentsView(library, style),
    );
  }
  if (outcome === 'ambiguous') {
    return blocks(
      notice(`${messages.mayMean(name, sections.length)}:`, style),
      sections
        .map(({ interview, section }) => {
          const title = library.interviews.length > 1 ? ` — ${interview.attribution.title}` : '';
          return contentsLine(section.number, section.heading + title, style);
        })
        .join('\n'),
    );
  }
  return blocks(
    ...sections.flatMap(({ interview, section }) => {
      const places = section.passages.map((passage) => ({ interview, section, passage }));
      return [
        ...places.slice(0, 1).map((place) => headingView(place, library, style)),
        ...places.map((place) =>
          [quoteView(place.passage.text, style), positionView(place, style)].join('\n'),
        ),
      ];
    }),
  );
}

/** The table of contents. */
export function contentsView(library: Library, style: Style): string {
  return blocks(
    ...library.interviews.map(({ attribution, sections }) =>
      [
        style.colors.bold(visibleText(attribution.title)),
        ...sections.map(({ number, heading }) => contentsLine(number, heading, style)),
      ].join('\n'),
    ),
  );
}

/** A passage, wrapped behind a bar, the key sentence in bold. */
export function quoteView(text: string, { colors, width }: Style, key?: Sentence): string {
  const shown = visibleText(text);
  return wrapLines(shown, textWidth(width) - BAR.length)
    .map(({ start, end }) => {
      const from = Math.min(Math.max(start, key?.start ?? end), end);
      const to = Math.max(Math.min(end, key?.end ?? end), from);
      const bold = from < to ? colors.bold(shown.slice(from, to)) : '';
      return colors.dim(BAR) + shown.slice(start, from) + bold + shown.slice(to, end);
    })
    .join('\n');
}

function headingView({ interview, section }: Place, library: Library, { colors }: Style): string {
  const title = library.interviews.length > 1 ? ` — ${interview.attribution.title}` : '';
  return colors.cyan(visibleText(section.heading + title));
}

function positionView({ interview, section, passage }: Place, { colors }: Style): string {
  const headed = headedSections(interview).length;
  const where =
    section.number === 0 ? messages.introduction : messages.sectionOf(section.number, headed);
  const position = messages.passageOf(passage.position, section.passages.length);
  return colors.dim(visibleText(`${passage.speaker.name} · ${position}, ${where}`));
}

function contentsLine(number: number, heading: string, { colors }: Style): string {
  return `${colors.dim(`${number}`.padStart(3))}  ${visibleText(heading)}`;
}

function notice(text: string, { colors, width }: Style): string {
  const shown = visibleText(text);
  return wrapLines(shown, textWidth(width))
    .map(({ start, end }) => colors.yellow(shown.slice(start, end)))
    .join('\n');
}

function textWidth(columns: number): number {
  return Math.min(WIDEST, Math.max(NARROWEST, columns));
}

function blocks(...parts: string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
