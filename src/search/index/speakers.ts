import type { Interview, Library, Role, Speaker } from '../../interview/model.ts';
import { tokenise } from '../language/tokenise.ts';
import { wordSet } from '../language/word-set.ts';

/** The speakers whose words a question asks for. */
export interface WantedSpeakers {
  /** Empty if any speaker's words will do. */
  readonly speakers: ReadonlySet<Speaker>;
  /** The positions of the tokens that name the speaker, which are not search words. */
  readonly positions: ReadonlySet<number>;
  /** Whether the interviewer's questions are wanted rather than the answers. */
  readonly asksForQuestions: boolean;
}

const NOBODY: WantedSpeakers = {
  speakers: new Set(),
  positions: new Set(),
  asksForQuestions: false,
};

/** Words for the speakers with a role. */
const ROLE_WORDS: readonly (readonly [Role, ReadonlySet<string>])[] = [
  [
    'interviewer',
    wordSet('interviewer interviewers host hosts moderator moderators presenter anchor'),
  ],
  ['interviewee', wordSet('interviewee interviewees guest guests')],
];

/** After these words a name is the subject: “about Suga”. */
const BEFORE_TOPIC = wordSet(
  'about of on regarding concerning with against to toward towards for than like mention mentions mentioned named called who whos',
);
/**
 * With these words before its preposition a name is the speaker: “according to Suga”, “the view of
 * Suga”.
 */
const BEFORE_SPEAKER = wordSet(
  'according view views opinion opinions position stance words thoughts answer answers reply comment comments take reaction attitude',
);
/** In the passive voice, the interviewer is the one who asks: “what was she asked about bees”. */
const isPassive = (word: string) => PASSIVE.has(word);
const PASSIVE = wordSet('was were is are been being get gets got');
const ASKED = wordSet('asked questioned');

/** A name in a sequence of words: words[start] to words[end - 1]. */
interface Mention {
  readonly speakers: readonly Speaker[];
  readonly start: number;
  readonly end: number;
}

interface Phrase {
  readonly words: readonly string[];
  readonly speakers: Speaker[];
}

/** Finds the names of a library’s speakers in questions. */
export class SpeakerFinder {
  readonly #phrases = new Map<string, Phrase[]>();
  readonly #roles = new Map<string, Speaker[]>();

  constructor({ interviews }: Library) {
    for (const interview of interviews) this.#addInterview(interview);
    // The longest name wins.
    for (const phrases of this.#phrases.values()) {
      phrases.sort((a, b) => b.words.length - a.words.length);
    }
  }

  /** Every word of the names. */
  get words(): string[] {
    return [...this.#phrases.values()].flat().flatMap(({ words }) => words);
  }

  /**
   * Determines whose words a question asks for.
   * @param words the question's words, folded, with misspellings corrected
   */
  wanted(words: readonly string[]): WantedSpeakers {
    const asksForQuestions = words.some(
      (word, at) => ASKED.has(word) && words.slice(Math.max(0, at - 3), at).some(isPassive),
    );
    const mentions = this.#mentions(words).filter((mention) => isSpeaking(words, mention));
    if (mentions.length === 0) return { ...NOBODY, asksForQuestions };
    const speakers = new Set(mentions.flatMap((mention) => mention.speakers));
    const positions = mentions.flatMap(({ start, end }) =>
      Array.from({ length: end - start }, (_, offset) => start + offset),
    );
    // A question without other words is about the person.
    if (positions.length >= words.length) return NOBODY;
    return {
      speakers: asksForQuestions ? new Set() : speakers,
      positions: new Set(positions),
      asksForQuestions:
        asksForQuestions || [...speakers].some(({ role }) => role === 'interviewer'),
    };
  }

  #addInterview({ attribution, companion }: Interview): void {
    const { speakers } = attribution;
    for (const speaker of speakers) {
      const full = wordsOf(speaker.name);
      const own = [full, ...partsOf(full, speaker, speakers)];
      const aliases = companion.aliases
        .map((group) => group.map(wordsOf))
        .filter((group) => group.some((alias) => own.some((name) => isSame(name, alias))));
      for (const words of [...own, ...aliases.flat()]) this.#add(words, speaker);
    }
    for (const [role, words] of ROLE_WORDS) {
      const named = speakers.filter((speaker) => speaker.role === role);
      // If only one person speaks, “the guest” adds nothing.
      if (named.length === 0 || speakers.length < 2) continue;
      for (const word of words) this.#roles.set(word, [...(this.#roles.get(word) ?? []), ...named]);
    }
  }

  #add(words: readonly string[], speaker: Speaker): void {
    const [first] = words;
    if (first === undefined) return;
    const phrases = this.#phrases.get(first) ?? [];
    const known = phrases.find((phrase) => isSame(phrase.words, words));
    if (known === undefined) phrases.push({ words, speakers: [speaker] });
    else if (!known.speakers.includes(speaker)) known.speakers.push(speaker);
    this.#phrases.set(first, phrases);
  }

  #mentions(words: readonly string[]): Mention[] {
    const mentions: Mention[] = [];
    for (let start = 0; start < words.length; start++) {
      const word = words[start] ?? '';
      const phrase = this.#phrases
        .get(word)
        ?.find((each) => each.words.every((part, offset) => words[start + offset] === part));
      const speakers = phrase?.speakers ?? this.#roles.get(word);
      if (speakers === undefined) continue;
      const end = start + (phrase?.words.length ?? 1);
      mentions.push({ speakers, start, end });
      start = end - 1;
    }
    return mentions;
  }
}

/** Whether a name is the speaker rather than the subject. */
function isSpeaking(words: readonly string[], { start }: Mention): boolean {
  let before = start - 1;
  while (words[before] === 'the' || words[before] === 'mr' || words[before] === 'mrs') before--;
  // “Who is Suga?”
  if (/^(?:is|was)$/.test(words[before] ?? '') && words[before - 1] === 'who') return false;
  if (!BEFORE_TOPIC.has(words[before] ?? '')) return true;
  return BEFORE_SPEAKER.has(words[before - 1] ?? '');
}

/** The surname, and the first name, where no one else in the interview has it. */
function partsOf(
  full: readonly string[],
  speaker: Speaker,
  speakers: readonly Speaker[],
): string[][] {
  const others = speakers.filter((each) => each !== speaker).flatMap(({ name }) => wordsOf(name));
  const parts = [full.at(-1), full[0]].filter((word) => word !== undefined);
  return [...new Set(parts)]
    .filter((word) => word.length > 1 && !others.includes(word))
    .map((word) => [word]);
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, at) => word === b[at]);
}

function wordsOf(name: string): string[] {
  return tokenise(name).map(({ word }) => word);
}
