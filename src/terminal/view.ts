import type { Library } from '../interview/model.ts';
import { answerNotice } from '../messages/answer-notice.ts';
import { messages } from '../messages/messages.ts';
import { missingSentence } from '../messages/missing-sentence.ts';
import { cut } from '../runtime/cut.ts';
import { visibleText } from '../runtime/visible-text.ts';
import { type Answer, keySentenceText } from '../search/answer.ts';
import type { SectionLookup } from '../search/sections/find-section.ts';
import { blocks, notice, quoteView, type Style, stacked } from './drawing.ts';
import {
  answerHeadingView,
  positionView,
  questionView,
  sectionHeadingView,
  speakerView,
  titleBehind,
} from './passage-view.ts';

export { quoteView };

/** Characters of a heading in a list, which may be a question as long as a paragraph. */
const LISTED = 100;

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
      stacked(
        answerHeadingView(passage, library, style),
        questionView(passage, style),
        quoteView(passage.passage.text, style, passage.keySentence),
        positionView(passage, style),
      ),
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
          const title = titleBehind(interview, library);
          return contentsLine(section.number, section.heading, style, title);
        })
        .join('\n'),
    );
  }
  return blocks(
    ...sections.flatMap(({ interview, section }) => {
      const places = section.passages.map((passage) => ({ interview, section, passage }));
      return [
        ...places.slice(0, 1).map((place) => sectionHeadingView(place, library, style)),
        ...places.map((place) =>
          stacked(
            speakerView(place, style),
            quoteView(place.passage.text, style),
            positionView(place, style),
          ),
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

function contentsLine(number: number, heading: string, { colors }: Style, title = ''): string {
  const listed = visibleText(cut(heading, LISTED) + title);
  return `${colors.dim(`${number}`.padStart(3))}  ${listed}`;
}
