import type { Facts } from '../source-document.ts';
import type { Attribution } from '../write/interview-file.ts';
import { isDate, isUrl, type Options } from './options.ts';

/** A value that must be known, the option that gives it, and the question that asks for it. */
export interface Wanted {
  readonly option: string;
  readonly question: string;
  /** What the document suggests without being sure. */
  readonly suggestion?: string;
}

export type Detail = 'title' | 'publisher' | 'publishedIn' | 'language';

const WANTED: Readonly<Record<Detail, Wanted>> = {
  title: { option: '--title', question: 'Title of the interview' },
  publisher: { option: '--publisher', question: 'Who published it' },
  publishedIn: { option: '--published-in', question: 'Where it was published' },
  language: { option: '--language', question: 'Language it is in' },
};

/** What is known of an interview: the options first, then the document. */
export function knownDetails(options: Options, facts: Facts): Partial<Attribution> {
  const { title = facts.title, publisher = facts.publisher, language = facts.language } = options;
  const { publishedIn = facts.publishedIn, url = facts.url } = options;
  const date = options.date ?? dateOf(facts.date);
  return {
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
    ...(publishedIn !== undefined && { publishedIn }),
    ...(language !== undefined && { language }),
    ...(date !== undefined && { date }),
    ...(url !== undefined && isUrl(url) && { url }),
    ...(facts.license !== undefined && { license: facts.license }),
  };
}

/** What nobody has said yet. */
export function missingDetails(known: Partial<Attribution>): Detail[] {
  return (Object.keys(WANTED) as Detail[]).filter((detail) => known[detail] === undefined);
}

export function wantedDetail(detail: Detail, known: Partial<Attribution>): Wanted {
  const suggestion =
    detail === 'publisher'
      ? known.publishedIn
      : detail === 'publishedIn'
        ? known.publisher
        : undefined;
  return { ...WANTED[detail], ...(suggestion !== undefined && { suggestion }) };
}

/** A name that must be known; an author is suggested, but may be somebody else. */
export function wantedName(part: 'interviewer' | 'interviewee', facts: Facts): Wanted {
  const [author, another] = facts.authors;
  const suggestion = part === 'interviewer' ? author : subjectOf(facts.title);
  return {
    option: `--${part}`,
    question: part === 'interviewer' ? 'Name of whoever asks' : 'Name of whoever answers',
    ...(suggestion !== undefined &&
      (part === 'interviewee' || another === undefined) && { suggestion }),
  };
}

/** “Chiara Marmo” of “Interview with Chiara Marmo, Triage Team Member”. */
function subjectOf(title = ''): string | undefined {
  const [, name] =
    /(?:^|\b)(?:interview|conversation|questions|q ?& ?a|talk|gespräch|entretien|entrevista|intervista) (?:with|mit|avec|con|com|a) ((?:\p{Lu}[\p{L}’'.-]{0,25} ?){1,4})/iu.exec(
      title,
    ) ?? [];
  return name?.trim();
}

/** An ISO date out of what documents write, where it is certain. */
function dateOf(text = ''): string | undefined {
  const [iso] = /^\d{4}-\d{2}-\d{2}/.exec(text) ?? [];
  if (iso !== undefined) return isDate(iso) ? iso : undefined;
  if (!/^(?:\p{L}{3,9} \d{1,2}, |\d{1,2} \p{L}{3,9} )\d{4}$/u.test(text)) return undefined;
  const parsed = new Date(`${text} UTC`);
  return Number.isNaN(parsed.getTime()) ? undefined : parsed.toISOString().slice(0, 10);
}
