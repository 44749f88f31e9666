import {
  type Attribution,
  headedSections,
  type Interview,
  type Role,
  speakersOf,
} from '../../interview/model.ts';
import { counted } from '../../messages/counted.ts';
import { wordSet } from '../language/word-set.ts';

/** A kind of fact and the words that ask for it. Any question word with any cue asks for it. */
export interface FactKind {
  /**
   * A contract, since `--json` outputs it: a translated interface maps it instead of changing it.
   */
  readonly name: string;
  /** undefined if the front matter does not say. */
  readonly value: (interview: Interview) => string | undefined;
  /** Words that ask for it by themselves. */
  readonly nouns: ReadonlySet<string>;
  readonly questionWords: ReadonlySet<string>;
  readonly cues: ReadonlySet<string>;
  /** Cues that ask for it only if nothing else is asked for. */
  readonly weakCues: ReadonlySet<string>;
}

function kind(
  name: string,
  value: FactKind['value'],
  asked: { nouns?: string; by?: string; cues?: string; weakCues?: string },
): FactKind {
  return {
    name,
    value,
    nouns: wordSet(asked.nouns ?? ''),
    questionWords: wordSet(asked.by ?? ''),
    cues: wordSet(asked.cues ?? ''),
    weakCues: wordSet(asked.weakCues ?? ''),
  };
}

const said = (key: keyof Attribution) => (interview: Interview) => {
  const value = interview.attribution[key];
  return typeof value === 'string' ? value : undefined;
};
const people = (role: Role) => (interview: Interview) => {
  const named = speakersOf(interview, role).map(({ name, about }) =>
    about === undefined ? name : `${name}, ${about}`,
  );
  return named.length === 0 ? undefined : named.join('; ');
};
const speaker = people('interviewee');

const PUBLISHING = 'publish publishes published publishing printed released issued';
const APPEARING = `${PUBLISHING} appear appeared appears print run come comes taken`;

export const FACT_KINDS: readonly FactKind[] = [
  kind('Speaker', speaker, {
    nouns:
      'speaker interviewee job jobs profession professional occupation credentials qualifications qualified qualification career cv bio biography expertise employer',
    by: 'who whos whose whom',
    cues: 'speaking speaks talking talks interviewed answers answering replies guest expert author',
    weakCues:
      'interview interviews gave gives give said says say this that he him she her they them',
  }),
  kind('Speaker', speaker, { by: 'about', weakCues: 'him her them' }),
  kind('Speaker', speaker, { by: 'he she his her their', cues: 'name background living' }),
  kind('Publisher', said('publisher'), {
    nouns: 'publisher publishers publication',
    by: 'who whos whose',
    cues: PUBLISHING,
  }),
  kind('Published in', said('publishedIn'), {
    nouns: 'newspaper newspapers magazine journal outlet supplement publication source',
    by: 'where wheres which',
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
    weakCues: 'interview article',
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
    (interview) => {
      const { sections } = interview;
      const headed = headedSections(interview).length;
      const passages = sections.reduce((sum, section) => sum + section.passages.length, 0);
      const introduction = headed < sections.length ? ' and an introduction' : '';
      return `${counted(headed, 'section')}${introduction}, ${counted(passages, 'passage')}`;
    },
    {
      nouns: 'sections section chapters chapter paragraphs headings passages',
      by: 'long',
      cues: 'parts words pages',
      weakCues: 'interview article text',
    },
  ),
  // Unknown if only one person is declared.
  kind('Interviewer', people('interviewer'), {
    nouns: 'interviewer',
    by: 'who whos',
    cues: 'conducted asked asks asking questions host',
  }),
];
