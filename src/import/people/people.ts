import { groupBy } from '../group-by.ts';
import type { Accepted } from '../labels/accepted.ts';
import {
  hasTitle,
  isFullName,
  isInitialsOf,
  isPartOf,
  labelKey,
  nameWords,
  shapeOf,
} from '../labels/key.ts';
import {
  ANSWER_WORDS,
  INTERVIEWEE_WORDS,
  INTERVIEWER_WORDS,
  LETTER_PAIRS,
  QUESTION_WORDS,
} from '../labels/label-words.ts';
import type { Names } from '../turns/interview.ts';
import { fullNameIn, inSmallLetters, nameOfInitials } from './full-name.ts';

/** A speaker with all the labels that are his. */
export interface Person {
  readonly name: string;
  readonly label: string;
  readonly keys: ReadonlySet<string>;
  /** Whether the document itself says no more than Q or A, host or guest. */
  readonly nameless: boolean;
}

/** What is known of names before the labels are read. */
export interface Known {
  readonly names: Names;
  /** Names that the document declares. */
  readonly declared: readonly string[];
  /** What stands before the first turn: title, front matter, introduction. */
  readonly front: string;
  /** The same with the first turns, in which people are introduced by title and name. */
  readonly head: string;
}

/**
 * The persons behind the labels. Two labels are one person only where that is sure: initials of one
 * full name, a first name or surname of one, a title and the surname of one.
 */
export function findPeople(accepted: readonly Accepted[], known: Known): Person[] {
  const groups = groupBy(accepted, ({ candidate }) => candidate.key);
  const labels = [...groups].map(([key, members]) => ({ key, label: mostUsed(members), members }));
  const given = [...known.names.interviewers, ...known.names.interviewees];
  const written = labels
    .map(({ label }) => label)
    .filter((label) => isFullName(label) && !isPart(labelKey(label)));
  const all = [
    ...new Map(
      [...given, ...known.declared, ...written].map((name) => [labelKey(name), name]),
    ).values(),
  ];
  const bracketed = new Map(
    accepted.flatMap(({ candidate }) =>
      candidate.bracketed === undefined
        ? []
        : [[labelKey(candidate.bracketed), candidate.name] as const],
    ),
  );
  const people = new Map<
    string,
    { name: string; keys: Set<string>; labels: Map<string, number> }
  >();
  for (const { key, label, members } of labels) {
    const name = bracketed.get(key) ?? nameOf(label, all, known);
    const id = labelKey(name);
    const person = people.get(id) ?? {
      name,
      keys: new Set<string>(),
      labels: new Map<string, number>(),
    };
    person.keys.add(key);
    if (name.length > person.name.length) person.name = name;
    for (const { candidate } of members) {
      person.labels.set(candidate.name, (person.labels.get(candidate.name) ?? 0) + 1);
    }
    people.set(id, person);
  }
  const found = [...people.values()].map(({ name, keys, labels: used }) => ({
    ...{ name, keys },
    label: [...used].sort((a, b) => b[1] - a[1])[0]?.[0] ?? name,
    nameless: [...keys].every((key) => isPart(key)),
  }));
  return named(joined(found, all), known.names);
}

function mostUsed(members: readonly Accepted[]): string {
  const counts = groupBy(members, ({ candidate }) => candidate.name);
  return [...counts].sort((a, b) => b[1].length - a[1].length)[0]?.[0] ?? '';
}

function isPart(key: string): boolean {
  return (
    [QUESTION_WORDS, ANSWER_WORDS, INTERVIEWER_WORDS, INTERVIEWEE_WORDS].some((words) =>
      words.has(key),
    ) || /^.$/u.test(key)
  );
}

/** The fullest name that surely is meant by a label. */
function nameOf(label: string, all: readonly string[], known: Known): string {
  if (isPart(labelKey(label))) return label;
  const given = [...known.names.interviewers, ...known.names.interviewees].find(
    (name) => nameWords(name).join(' ') === nameWords(label).join(' '),
  );
  if (given !== undefined) return given;
  const exact = all.find((name) => labelKey(name) === labelKey(label));
  if (exact !== undefined && isFullName(exact) && !hasTitle(label))
    return inSmallLetters(known.head, exact) ?? exact;
  const matches = all.filter(
    (name) =>
      nameWords(name).length > nameWords(label).length &&
      (isInitialsOf(label, name) || isPartOf(label, name)),
  );
  const distinct = [...groupBy(matches, (name) => nameWords(name).join(' ')).values()].flatMap(
    ([first]) => first ?? [],
  );
  if (distinct.length === 1 && distinct[0] !== undefined) return distinct[0];
  if (distinct.length > 1) return label;
  return (
    inSmallLetters(known.head, label) ??
    nameOfInitials(known.front, label) ??
    fullNameIn(hasTitle(label) || shapeOf(label) === 'caps' ? known.head : known.front, label) ??
    exact ??
    label
  );
}

/** Persons that turned out to be one: “Dr. Barry” and “Bill Barry”. */
function joined(people: readonly Person[], all: readonly string[]): Person[] {
  const result: Person[] = [];
  for (const person of people) {
    const words = nameWords(person.name).join(' ');
    const same = result.findIndex(
      (other) => nameWords(other.name).join(' ') === words && words !== '',
    );
    const other = result[same];
    if (other === undefined || all.length === 0) result.push(person);
    else result[same] = { ...other, keys: new Set([...other.keys, ...person.keys]) };
  }
  return result;
}

/** Gives the names of the options to those whom the document calls Q, A, host or guest. */
function named(people: readonly Person[], names: Names): Person[] {
  const free = (list: readonly string[]) =>
    list.filter((name) => !people.some((person) => labelKey(person.name) === labelKey(name)));
  const rename = (
    part: readonly ReadonlySet<string>[],
    other: readonly ReadonlySet<string>[],
    list: readonly string[],
  ) => {
    const candidates = people.filter(
      ({ nameless, keys }) =>
        nameless &&
        [...keys].some(
          (key) =>
            part.some((words) => words.has(key)) ||
            isLetterOf(key, people, other) ||
            isOfPair(key, people, other.includes(ANSWER_WORDS) ? 0 : 1),
        ),
    );
    const [one, two] = candidates;
    const [name, another] = free(list);
    return one !== undefined && two === undefined && name !== undefined && another === undefined
      ? { person: one, name }
      : undefined;
  };
  const asker = rename([QUESTION_WORDS, INTERVIEWER_WORDS], [ANSWER_WORDS], names.interviewers);
  const guest = rename([ANSWER_WORDS, INTERVIEWEE_WORDS], [QUESTION_WORDS], names.interviewees);
  return people.map((person) => {
    const given = [asker, guest].find((each) => each?.person === person)?.name;
    return given === undefined ? person : { ...person, name: given, nameless: false };
  });
}

/** Whether a letter is the first or second of a pair such as P and R, and both are labels. */
function isOfPair(key: string, people: readonly Person[], place: 0 | 1): boolean {
  const has = (letter: string) => people.some(({ keys }) => keys.has(letter));
  return LETTER_PAIRS.some((pair) => pair[place] === key && pair.every(has));
}

/** Whether a single letter is the counterpart of one that is known. */
function isLetterOf(
  key: string,
  people: readonly Person[],
  other: readonly ReadonlySet<string>[],
): boolean {
  if (!/^.$/u.test(key)) return false;
  return people.some(({ keys }) =>
    [...keys].some((each) => each !== key && other.some((words) => words.has(each))),
  );
}
