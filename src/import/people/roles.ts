import { visible } from '../block.ts';
import { isInitialsOf, isPartOf, labelKey } from '../labels/key.ts';
import {
  ANSWER_WORDS,
  INTERVIEWEE_WORDS,
  INTERVIEWER_WORDS,
  OTHER_WORDS,
  QUESTION_WORDS,
} from '../labels/label-words.ts';
import type { Names, Role, Turn } from '../turns/interview.ts';
import { asks, endsAsQuestion } from '../turns/question-marks.ts';
import { ANSWERS, ASKS } from '../turns/start.ts';
import { wordsIn } from '../words.ts';
import type { Person } from './people.ts';

interface Figures {
  readonly turns: number;
  readonly words: number;
  /** Which share of the turns asks something: those that end in a question count most. */
  readonly asking: number;
  readonly ending: number;
  readonly opensAndCloses: boolean;
  /** Whether somebody greets or thanks as hosts do. */
  readonly hosts: boolean;
}

/** The least share of turns that end in a question, for anybody to be an interviewer. */
const SOME = 0.12;

const HOSTING =
  /\b(?:with (?:me|us) (?:today |now |here )?(?:is|are)|my guests?|our guests?|thank(?:s| you)(?: so much| very much)? for (?:joining|talking (?:with|to) us|being with us|coming on|taking the time)|danke für (?:das|dieses) gespräch|vielen dank für (?:das|dieses) gespräch|merci (?:beaucoup )?d’avoir)\b/i;

/** Who asks and who answers, as far as labels and figures show; the options decide. */
export function assignRoles(
  people: readonly Person[],
  turns: readonly Turn[],
  names: Names,
  guests: readonly string[],
): Role[] {
  const figures = people.map((_, index) => figuresOf(index, turns));
  const given = people.map((person) => givenRole(person, names));
  const areAllGuests = people.every((person) => isOneOf(person, guests));
  const someAsk = figures.some(({ ending }) => ending >= SOME) || given.includes('interviewer');
  const hosts = figures.filter((each) => each.hosts).length;
  const all = figures.reduce((sum, { words }) => sum + words, 0);
  const most = Math.max(...figures.map(lengthOf));
  const roles = people.map((person, index): Role => {
    const known = given[index];
    const own = figures[index];
    if (known !== undefined || own === undefined) return known ?? 'other';
    if (!areAllGuests && isOneOf(person, guests)) return 'interviewee';
    if (
      [...person.keys].some(
        (key) => OTHER_WORDS.has(key) || /^(?:unidentified|unknown) /.test(key),
      ) ||
      !someAsk
    )
      return 'other';
    if (own.hosts && hosts === 1) return 'interviewer';
    const [other, third] = figures.filter((each) => each !== own);
    if (other !== undefined && third === undefined)
      return own.asking > other.asking ? 'interviewer' : 'interviewee';
    if (own.asking >= 0.4 || (own.asking >= 0.15 && lengthOf(own) < most / 2)) return 'interviewer';
    if (!areAllGuests && guests.length > 0 && own.asking > 0.1) return 'interviewer';
    const isMarginal = own.words < all * 0.08 && (own.turns < 3 || own.opensAndCloses);
    return isMarginal ? 'other' : 'interviewee';
  });
  return withInterviewee(roles, given, figures, someAsk);
}

function lengthOf({ words, turns }: Figures): number {
  return words / Math.max(1, turns);
}

/** Where all seem to ask, whoever says most answers. */
function withInterviewee(
  roles: readonly Role[],
  given: readonly (Role | undefined)[],
  figures: readonly Figures[],
  someAsk: boolean,
): Role[] {
  // Where nobody asks, nobody answers: people who speak in turn.
  if (!roles.includes('interviewer'))
    return roles.map(
      (role, index) => given[index] ?? (someAsk && roles.length > 2 ? 'other' : role),
    );
  if (!someAsk || roles.includes('interviewee')) return [...roles];
  const open = roles.flatMap((_, index) => (given[index] === undefined ? [index] : []));
  const [first] = open.sort((a, b) => (figures[b]?.words ?? 0) - (figures[a]?.words ?? 0));
  return roles.map((role, index) => (index === first ? 'interviewee' : role));
}

function figuresOf(speaker: number, turns: readonly Turn[]): Figures {
  const texts = turns
    .filter((turn) => turn.speaker === speaker)
    .map(({ parts }) => parts.map(({ block, start, end }) => visible(block, start, end)).join(' '));
  const share = (test: (text: string) => boolean) =>
    texts.filter(test).length / Math.max(1, texts.length);
  const ending = share(endsAsQuestion);
  return {
    turns: texts.length,
    words: texts.reduce((sum, text) => sum + wordsIn(text), 0),
    ending,
    asking: (ending + share(asks)) / 2,
    hosts: texts.some((text) => HOSTING.test(text)),
    opensAndCloses: turns[0]?.speaker === speaker && turns.at(-1)?.speaker === speaker,
  };
}

function givenRole(person: Person, { interviewers, interviewees }: Names): Role | undefined {
  const is = (name: string) => labelKey(name) === labelKey(person.name);
  if (interviewees.some(is) || person.keys.has(ANSWERS)) return 'interviewee';
  if (interviewers.some(is) || person.keys.has(ASKS)) return 'interviewer';
  for (const key of person.keys) {
    if (QUESTION_WORDS.has(key) || INTERVIEWER_WORDS.has(key)) return 'interviewer';
    if (ANSWER_WORDS.has(key) || INTERVIEWEE_WORDS.has(key)) return 'interviewee';
  }
  return undefined;
}

function isOneOf({ name }: Person, names: readonly string[]): boolean {
  return names.some(
    (other) =>
      labelKey(other) === labelKey(name) || isPartOf(name, other) || isInitialsOf(name, other),
  );
}
