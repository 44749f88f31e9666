import type { Interview, Speaker } from '../../interview/model.ts';
import { messages } from '../../messages/messages.ts';
import { container, type MessageView, text } from '../components/components.ts';
import type { Edition } from '../edition/edition.ts';
import { escapeLine, fitLine, small } from '../rendering/markdown.ts';

const FIELD = 150;
/** The list of speakers. */
const SPEAKERS = 210;
/** Longest link: a part of one leads nowhere. */
const LINK = 400;
/** Interviews that are described; the table of contents lists them all. */
const DESCRIBED = 2;

/** Who speaks, who published it, what the bot does and does not do, privacy, version. */
export function aboutView(edition: Edition): MessageView {
  const { interviews } = edition.library;
  const more = interviews.length - DESCRIBED;
  return container(
    `### ${messages.about.title}`,
    ...interviews.slice(0, DESCRIBED).map((interview) => text(describe(interview))),
    ...(more > 0 ? [text(messages.about.more(more))] : []),
    text(
      [
        messages.about.purpose,
        messages.about.commandsOnly,
        edition.logQuestions ? messages.about.questionsLogged : messages.about.nothingStored,
      ].join('\n'),
    ),
    text(small(messages.about.version(edition.version))),
  );
}

function describe({ attribution }: Interview): string {
  const { title, speakers, publisher, publishedIn, language, introductionBy } = attribution;
  const { url, date, translatedFrom, license } = attribution;
  const field = (name: string, value: string | undefined) =>
    value === undefined ? [] : [`${name}: ${fitLine(value, FIELD)}`];
  return [
    `**${fitLine(title, FIELD)}**`,
    `${messages.about.speaks}: ${listSpeakers(speakers)}`,
    ...field(messages.about.introductionBy, introductionBy),
    ...field(messages.about.publishedBy, publisher),
    ...field(messages.about.publishedIn, publishedIn),
    ...field(messages.about.date, date),
    ...field(messages.about.language, language),
    ...field(messages.about.translatedFrom, translatedFrom),
    ...field(messages.about.licence, license),
    ...link(url),
  ].join('\n');
}

/** As many speakers as fit, each with their role, and how many more there are. */
function listSpeakers(speakers: readonly Speaker[]): string {
  for (let listed = speakers.length; listed > 1; listed--) {
    const more = speakers.length - listed;
    const names = speakers.slice(0, listed).map(nameAndAbout);
    const line = escapeLine(
      [...names, ...(more > 0 ? [messages.about.moreSpeakers(more)] : [])].join(', '),
    );
    if (line.length <= SPEAKERS) return line;
  }
  const more = speakers.length > 1 ? `, ${messages.about.moreSpeakers(speakers.length - 1)}` : '';
  return fitLine(speakers.slice(0, 1).map(nameAndAbout).join(), SPEAKERS - more.length) + more;
}

function nameAndAbout({ name, role, about }: Speaker): string {
  const said = [
    ...(role === 'interviewee' ? [] : [messages.roles[role]]),
    ...(about === undefined ? [] : [about]),
  ];
  return said.length === 0 ? name : messages.nameAs(name, said.join(', '));
}

/** The line of the source's address, encoded so that nothing in it ends the link. */
function link(url: string | undefined): string[] {
  const address = url === undefined ? '' : new URL(url).href;
  return address === '' || address.length > LINK ? [] : [`${messages.about.source}: <${address}>`];
}
