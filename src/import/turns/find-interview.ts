import { type Block, visible } from '../block.ts';
import { acceptLabels } from '../labels/accept.ts';
import type { Accepted } from '../labels/accepted.ts';
import type { Candidate } from '../labels/candidate.ts';
import { findCandidates } from '../labels/candidates.ts';
import { QUESTION_WORDS } from '../labels/label-words.ts';
import { middleLabels, namesWithin } from '../labels/middle.ts';
import { suspects } from '../labels/singles.ts';
import { findPeople, type Person } from '../people/people.ts';
import { assignRoles } from '../people/roles.ts';
import type { SourceDocument } from '../source-document.ts';
import { timeCodeAt } from '../time-code.ts';
import { assemble } from './assemble.ts';
import type { Assembled } from './assembled.ts';
import { doubtfulLabel, dropEditorsNote, otherDoubts } from './doubts.ts';
import { beforeEndMatter } from './end-matter.ts';
import type { FoundInterview, Names } from './interview.ts';
import { isProse, whyLeftOut } from './leave-out.ts';
import { nothing, refuseUnnamed, unnamedDashes } from './refusals.ts';
import { pullQuotes } from './repeats.ts';
import { shapeStarts } from './shape.ts';
import { ANSWERS, ASKS, type Start } from './start.ts';

/** How much of a document is its head, where names are introduced. */
const HEAD = 6000;

/** What was found, or which of the two names must be given first. */
export interface Finding {
  readonly interview: FoundInterview;
  readonly blocks: readonly Block[];
  readonly missing: readonly ('interviewer' | 'interviewee')[];
}

/**
 * Finds who says what in a document.
 * @throws {NoInterview} where nothing shows that people talk with each other
 */
export function findInterview(
  document: SourceDocument,
  blocks: readonly Block[],
  given: Names,
): Finding {
  const { facts } = document;
  const names: Names = {
    interviewers: given.interviewers.length > 0 ? given.interviewers : facts.hosts,
    interviewees: given.interviewees.length > 0 ? given.interviewees : facts.guests,
  };
  const declaredNames = [...facts.speakers, ...facts.hosts, ...facts.guests, ...facts.authors];
  const declared = [...given.interviewers, ...given.interviewees, ...declaredNames];
  const shown = blocks.filter(
    (block) => block.kind === 'heading' || whyLeftOut(block) === undefined || isLabelled(block),
  );
  const all = findCandidates(shown);
  const read = beforeEndMatter(shown, all);
  const inside = new Set(read);
  const candidates = all.filter(({ block }) => inside.has(block));
  const atStarts = acceptLabels(candidates, declared, read);
  const accepted = withMiddles(atStarts, read);
  const starts = shapeStarts(
    accepted.map(toStart(accepted)),
    accepted,
    read,
    given.interviewers.length > 0 && given.interviewees.length > 0,
  );
  refuseUnnamed(accepted, read);
  if (starts.length === 0) throw unnamedDashes(read) ?? nothing();
  const turned = new Set(starts.map(({ block }) => block));
  const first = blocks.findIndex((block) => turned.has(block));
  const people = findPeople(accepted, {
    names,
    declared: declaredNames,
    front: headText(blocks.slice(0, first), facts.title),
    head: headText(blocks, facts.title),
  });
  const quotes = pullQuotes(blocks.slice(first), turned);
  const marked = blocks.map((block) =>
    quotes.has(block) ? { ...block, leftOut: 'pull quote' } : block,
  );
  const assembled = assemble(marked, starts, facts.title);
  assembled.doubtful.push(
    ...otherDoubts(assembled),
    ...suspects(candidates, accepted, read).map(doubtfulLabel),
  );
  dropEditorsNote(assembled, names);
  return { blocks: marked, ...finish(assembled, people, names, facts.speakers) };
}

/** A block with a voice or a label can be a turn though it looks like something else. */
function isLabelled(block: Block): boolean {
  return block.leftOut === undefined && block.voice !== undefined;
}

function withMiddles(accepted: readonly Accepted[], blocks: readonly Block[]): Accepted[] {
  const known = accepted.map(({ candidate }) => candidate);
  const byName = new Map([...namesWithin(blocks), ...known].map((each) => [each.name, each]));
  const at = new Map<Block, Set<number>>();
  for (const { block, from } of known) at.set(block, (at.get(block) ?? new Set()).add(from));
  const byBlock = new Map<Block, Accepted[]>();
  for (const each of accepted) {
    byBlock.set(each.candidate.block, [...(byBlock.get(each.candidate.block) ?? []), each]);
  }
  return blocks.flatMap((block) => {
    const own = byBlock.get(block) ?? [];
    const inside = (offset: number) =>
      own.some(({ candidate }) => offset >= candidate.from && offset < candidate.to);
    const more = middleLabels(block, byName).filter(
      ({ from }) => !at.get(block)?.has(from) && !inside(from),
    );
    return [...own, ...more.map((candidate) => ({ candidate }))].sort(
      (a, b) => a.candidate.from - b.candidate.from,
    );
  });
}

/** Subtitles repeat the name in every cue, or give it where somebody begins. */
function toStart(accepted: readonly Accepted[]): (accepted: Accepted) => Start {
  const repeats = accepted.filter(
    ({ candidate }, index) => candidate.key === accepted[index - 1]?.candidate.key,
  ).length;
  const everyCue = repeats > accepted.length / 4;
  return ({ candidate, doubt }) => {
    const { block, from, to, key } = candidate;
    const seconds = secondsOf(candidate);
    return {
      ...{ block, from, to, speaker: key },
      continues: block.seconds !== undefined && (candidate.separator === 'voice' || everyCue),
      ...(seconds !== undefined && { seconds }),
      ...(doubt !== undefined && { doubt }),
    };
  };
}

function secondsOf({ seconds, block, from, to }: Candidate): number | undefined {
  if (seconds !== undefined) return seconds;
  const space = /^\s*/.exec(block.text.slice(to))?.[0].length ?? 0;
  const time = timeCodeAt(block.text, to + space);
  if (time?.bracketed === true) return time.seconds;
  return from === 0 ? block.seconds : undefined;
}

function headText(blocks: readonly Block[], title = ''): string {
  let head = `${title}\n`;
  for (const block of blocks) {
    if (head.length > HEAD) break;
    // The lines of a title page are no sentence: a name does not go on in the next one.
    const text = visible(block);
    head += `${block.leftOut === undefined && isProse(text) ? text : block.text}\n`;
  }
  return head.slice(0, HEAD + 2000);
}

function finish(
  assembled: Assembled,
  people: readonly Person[],
  names: Names,
  guests: readonly string[],
): Omit<Finding, 'blocks'> {
  const missing: ('interviewer' | 'interviewee')[] = [];
  const speakers = [...people];
  const keys = new Set(assembled.items.flatMap((item) => ('key' in item ? [item.key] : [])));
  for (const [key, part, given] of [
    [ASKS, 'interviewer', names.interviewers],
    [ANSWERS, 'interviewee', names.interviewees],
  ] as const) {
    if (!keys.has(key)) continue;
    const [name] = given;
    if (name === undefined) missing.push(part);
    const known = speakers.findIndex((person) => person.name === name);
    const other = speakers[known];
    if (other !== undefined) speakers[known] = { ...other, keys: new Set([...other.keys, key]) };
    else
      speakers.push({ name: name ?? '', label: name ?? '', keys: new Set([key]), nameless: false });
  }
  if (
    speakers.some(
      ({ nameless, keys: own }) => nameless && [...own].some((key) => isAnswer(key, speakers)),
    )
  )
    missing.push('interviewee');
  const used = speakers.filter((person) => [...person.keys].some((key) => keys.has(key)));
  const indexOf = new Map(
    used.flatMap((person, index) => [...person.keys].map((key) => [key, index] as const)),
  );
  const items = assembled.items.map((item) => {
    if (!('key' in item)) return item;
    const { key, ...turn } = item;
    return { ...turn, speaker: indexOf.get(key) ?? 0 };
  });
  const turns = items.flatMap((item) => ('speaker' in item ? [item] : []));
  const roles = assignRoles(used, turns, names, guests);
  return {
    missing,
    interview: {
      ...{ items, introduction: assembled.introduction, labels: assembled.labels },
      ...{ reasons: assembled.reasons, doubtful: assembled.doubtful },
      speakers: used.map(({ name, label }, index) => ({
        name,
        label,
        role: roles[index] ?? 'other',
      })),
    },
  };
}

/** A label that only says that somebody answers is no name to put under a quote. */
function isAnswer(key: string, people: readonly Person[]): boolean {
  if (
    !/^(?:a|answer|antwort|respuesta|resposta|risposta|réponse|ответ|cevap|答|回答|جواب|r|о|c|ج)$/u.test(
      key,
    )
  )
    return false;
  return people.some(({ keys }) =>
    [...keys].some((each) => QUESTION_WORDS.has(each) || /^[qpfdвsv问問س]$/u.test(each)),
  );
}
