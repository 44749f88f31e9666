import type { Attribution, Interview, Library } from '../interview/model.ts';
import { isEnglishWord } from './english.ts';
import { Spelling } from './spelling.ts';
import { isFunctionWord, isPhrasing, isStopWord } from './stop-words.ts';
import { isAskedWord } from './terms.ts';
import { tokenise } from './tokenise.ts';

/** Something that an interview's front matter says, or that its structure shows. */
export interface Fact {
  readonly interview: Interview;
  /** Such as `Published in`. */
  readonly name: string;
  readonly value: string;
}

/** A kind of fact and the words that ask for it. Any pair of a question word and a cue does. */
interface FactKind {
  readonly name: string;
  /** undefined where the front matter does not say. */
  readonly value: (interview: Interview) => string | undefined;
  /** Words that ask for it by themselves. */
  readonly nouns: ReadonlySet<string>;
  readonly questionWords: ReadonlySet<string>;
  readonly cues: ReadonlySet<string>;
  /** Cues that ask for it only if nothing else is asked for. */
  readonly weakCues: ReadonlySet<string>;
}

const words = (list: string) => new Set(list.split(' ').filter((word) => word !== ''));

function kind(
  name: string,
  value: FactKind['value'],
  asked: { nouns?: string; by?: string; cues?: string; weakCues?: string },
): FactKind {
  return {
    name,
    value,
    nouns: words(asked.nouns ?? ''),
    questionWords: words(asked.by ?? ''),
    cues: words(asked.cues ?? ''),
    weakCues: words(asked.weakCues ?? ''),
  };
}

const said = (key: keyof Attribution) => (interview: Interview) => {
  const value = interview.attribution[key];
  return typeof value === 'string' ? value : undefined;
};
const speaker = ({ attribution: { interviewee } }: Interview) =>
  `${interviewee.name}, ${interviewee.role}`;

const PUBLISHING = 'publish publishes published publishing printed released issued';
const APPEARING = `${PUBLISHING} appear appeared appears print run come comes taken`;

const KINDS: readonly FactKind[] = [
  kind('Speaker', speaker, {
    nouns:
      'speaker interviewee job jobs profession professional occupation credentials qualifications qualified qualification career cv bio biography expertise employer',
    by: 'who whos whose whom',
    cues: 'speaking speaks talking talks interviewed answers answering replies guest expert author',
    weakCues:
      'interview interviews gave gives give said says say this that he him she her they them',
  }),
  kind('Speaker', speaker, { by: 'about', weakCues: 'him her them' }),
  kind('Speaker', speaker, { by: 'he she his her their', cues: 'name background do living' }),
  kind('Publisher', said('publisher'), {
    nouns: 'publisher publishers publication',
    by: 'who whos whose',
    cues: PUBLISHING,
  }),
  kind('Published in', said('publishedIn'), {
    nouns: 'newspaper newspapers magazine journal outlet supplement publication source',
    by: 'where wheres which in',
    cues: `${APPEARING} country`,
    weakCues: 'this it interview article text from',
  }),
  kind('Language', said('language'), {
    nouns:
      'language languages translation translated translator translators translate original originally',
  }),
  kind('Translated from', said('translatedFrom'), {
    nouns: 'translation translated translate original originally',
  }),
  kind('Date', said('date'), {
    nouns: 'date dated',
    by: 'when whens year day month',
    cues: `${APPEARING} held conducted recorded made done year day month given`,
    weakCues: 'this it interview article take place',
  }),
  kind('Link', said('url'), { nouns: 'link url website site webpage online source' }),
  kind('License', said('license'), {
    nouns: 'license licence copyright reuse licensed copyrighted',
  }),
  kind('Introduction by', said('introductionBy'), {
    nouns: 'introduction intro preface foreword introduced',
  }),
  kind('Title', said('title'), {
    nouns: 'title headline topic theme summary summarise summarize tldr overview gist subject',
    by: 'about',
    weakCues: 'interview article text piece conversation it this',
  }),
  kind(
    'Length',
    ({ sections }) => {
      const headed = sections.filter(({ number }) => number > 0).length;
      const passages = sections.reduce((sum, section) => sum + section.passages.length, 0);
      const introduction = headed < sections.length ? ' and an introduction' : '';
      return `${headed} ${headed === 1 ? 'section' : 'sections'}${introduction}, ${passages} ${passages === 1 ? 'passage' : 'passages'}`;
    },
    {
      nouns: 'sections section chapters chapter paragraphs headings passages',
      by: 'long',
      cues: 'parts words pages',
      weakCues: 'this it interview article text',
    },
  ),
  // Nobody who publishes an interview says in its front matter who asked the questions.
  kind('Interviewer', () => undefined, {
    nouns: 'interviewer',
    by: 'who whos',
    cues: 'conducted asked asks asking questions host',
  }),
];

const ASKING = new Set(
  KINDS.flatMap(({ nouns, questionWords, cues, weakCues }) => [
    ...nouns,
    ...questionWords,
    ...cues,
    ...weakCues,
  ]),
);

/** Words that may mean the interview itself. */
const NEUTRAL = words(
  'interview interviews article text piece conversation transcript document author person guest man woman expert name named he she they him them his her original full many long number count total wrote written write',
);

const VOCABULARY = new Spelling(
  new Map(
    KINDS.flatMap(({ nouns, cues }) => [...nouns, ...cues])
      .filter((word) => word.length > 4)
      .map((word) => [word, 1]),
  ),
);

/**
 * What a question asks about the interviews themselves, such as who speaks or who published them.
 * @returns undefined where it asks for anything else too; no facts where the front matter does not say
 */
export function readFacts(
  question: string,
  library: Library,
  acronyms: ReadonlySet<string>,
): Fact[] | undefined {
  const tokens = tokenise(question);
  // “US” may be all that tells a question about a country from one about the interview.
  if (
    tokens.some(({ word }, at) => isStopWord(word) && isAskedWord(tokens, at, question, acronyms))
  )
    return undefined;
  // Most questions have a word that no question about an interview has; they need no closer look.
  const possible = (word: string) => isCommon(word) || ASKING.has(word) || !isEnglishWord(word);
  const isNamed = (word: string) => library.interviews.some((each) => names(each).has(word));
  if (!tokens.every(({ word }) => possible(word) || isNamed(word))) return undefined;
  const asked = tokens.map(({ word }) =>
    isEnglishWord(word) ? word : (VOCABULARY.nearest(word) ?? word),
  );
  const named = library.interviews.filter((interview) =>
    asked.some((word) => names(interview).has(word)),
  );
  const interviews = (named.length > 0 ? named : library.interviews).filter((interview) => {
    const kinds = askedKinds(asked, interview);
    return kinds.length > 0 && asked.every((word) => isAbout(word, kinds, interview));
  });
  if (interviews.length === 0) return undefined;
  return interviews.flatMap((interview) => {
    const values = new Map(
      askedKinds(asked, interview).map(({ name, value }) => [name, value(interview)]),
    );
    return [...values].flatMap(([name, value]) =>
      value === undefined ? [] : [{ interview, name, value }],
    );
  });
}

const known = new WeakMap<Interview, ReadonlySet<string>>();

/** The words of the names of those who speak and publish. */
function names(interview: Interview): ReadonlySet<string> {
  const { interviewee, publisher } = interview.attribution;
  const read =
    known.get(interview) ??
    new Set(
      tokenise(`${interviewee.name} ${publisher}`)
        .map(({ word }) => word)
        .filter((word) => !isStopWord(word) && !isFunctionWord(word)),
    );
  known.set(interview, read);
  return read;
}

function askedKinds(asked: readonly string[], interview: Interview): FactKind[] {
  const has = (set: ReadonlySet<string>) => asked.some((word) => set.has(word));
  const strong = KINDS.filter(
    ({ nouns, questionWords, cues }) => has(nouns) || (has(questionWords) && has(cues)),
  );
  if (strong.length > 0) return strong;
  const own = names(interview);
  return KINDS.filter(
    ({ name, questionWords, weakCues }) =>
      has(questionWords) && (has(weakCues) || (name === 'Speaker' && has(own))),
  ).slice(0, 1);
}

/** Whether a word says that the interview itself is meant, or nothing at all. */
function isCommon(word: string): boolean {
  return isStopWord(word) || isFunctionWord(word) || isPhrasing(word) || NEUTRAL.has(word);
}

function isAbout(word: string, kinds: readonly FactKind[], interview: Interview): boolean {
  return (
    isCommon(word) ||
    names(interview).has(word) ||
    kinds.some(({ nouns, questionWords, cues, weakCues }) =>
      [nouns, questionWords, cues, weakCues].some((set) => set.has(word)),
    )
  );
}
