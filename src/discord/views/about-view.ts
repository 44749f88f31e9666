import type { Interview } from '../../interview/model.ts';
import { container, type MessageView, text } from '../components/components.ts';
import type { Edition } from '../edition/edition.ts';
import { fitLine, small } from '../rendering/markdown.ts';

const FIELD = 150;
/** Longest link: a part of one leads nowhere. */
const LINK = 400;
/** Interviews that are described; the table of contents lists them all. */
const DESCRIBED = 2;

const NOTHING_STORED =
  '**Privacy**: nothing that you type is stored. Your question is searched, answered and forgotten.';
const QUESTIONS_LOGGED =
  '**Privacy**: who runs this bot keeps the questions of /ask, without who asked them, to see what goes unanswered. Nothing else that you type is stored.';

/** Who speaks, who published it, what the bot does and does not do, privacy, version. */
export function aboutView(edition: Edition): MessageView {
  const { interviews } = edition.library;
  const more = interviews.length - DESCRIBED;
  return container(
    '### About this bot',
    ...interviews.slice(0, DESCRIBED).map((interview) => text(describe(interview))),
    ...(more > 0 ? [text(`And ${more} more: see /contents.`)] : []),
    text(
      [
        'I answer questions with passages of the interview, quoted to the letter. I write no answers of my own, and I say so when the interview does not say. The views are those of the people who are quoted, not mine.',
        edition.logQuestions ? QUESTIONS_LOGGED : NOTHING_STORED,
      ].join('\n'),
    ),
    text(small(`Verbatim ${edition.version}`)),
  );
}

function describe({ attribution }: Interview): string {
  const { title, interviewee, publisher, publishedIn, language, introductionBy } = attribution;
  const { url, date, translatedFrom, license } = attribution;
  const field = (name: string, value: string | undefined) =>
    value === undefined ? [] : [`${name}: ${fitLine(value, FIELD)}`];
  return [
    `**${fitLine(title, FIELD)}**`,
    ...field('Speaks', `${interviewee.name} (${interviewee.role})`),
    ...field('Introduction by', introductionBy),
    ...field('Published by', publisher),
    ...field('Published in', publishedIn),
    ...field('Date', date),
    ...field('Language', language),
    ...field('Translated from', translatedFrom),
    ...field('Licence', license),
    ...link(url),
  ].join('\n');
}

/** The line of the source's address, encoded so that nothing in it ends the link. */
function link(url: string | undefined): string[] {
  const address = url === undefined ? '' : new URL(url).href;
  return address === '' || address.length > LINK ? [] : [`Source: <${address}>`];
}
