import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { visible } from '../../src/import/block.ts';
import { readSource } from '../../src/import/read-source.ts';
import type { SourceDocument } from '../../src/import/source-document.ts';
import { account } from '../../src/import/turns/account.ts';
import { findInterview } from '../../src/import/turns/find-interview.ts';
import type { Names, Turn } from '../../src/import/turns/interview.ts';
import { markTimeCodes } from '../../src/import/turns/time-codes.ts';

/** What is known of a transcript: its turns as they are. */
interface Truth {
  readonly speakers: readonly { readonly name: string; readonly role: string }[];
  readonly turns: readonly { readonly speaker: string; readonly text: string }[];
  readonly headings?: readonly { readonly text: string; readonly before: number }[];
  readonly labels?: readonly string[];
}

interface ReadTurn {
  readonly speaker: string;
  readonly text: string;
  readonly line: number;
}

/** How well one transcript was imported. */
export interface Measure {
  readonly name: string;
  readonly turns: number;
  readonly rightSpeakers: number;
  readonly rightTexts: number;
  readonly wrongNames: number;
  readonly rightRoles: string;
  readonly headings: string;
  readonly words: string;
  readonly accounted: boolean;
  readonly doubtful: number;
  readonly milliseconds: number;
  readonly differences: readonly string[];
  readonly error?: string;
}

const SHOWN = 70;

/** Imports every transcript of a folder and compares it with its truth. */
export function measureTranscripts(folder: string): Measure[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => measureTranscript(folder, name));
}

function measureTranscript(folder: string, name: string): Measure {
  const source = readdirSync(join(folder, name)).find((file) => file.startsWith('source.')) ?? '';
  const truth = JSON.parse(readFileSync(join(folder, name, 'truth.json'), 'utf8')) as Truth;
  const start = performance.now();
  try {
    const document = readSource(join(folder, name, source));
    const blocks = markTimeCodes(document.blocks);
    const { interview, missing } = findInterview(document, blocks, givenNames(truth, document));
    const { words } = account(blocks, interview);
    const milliseconds = performance.now() - start;
    const turns = interview.items
      .flatMap((item) => ('speaker' in item ? [item] : []))
      .map((turn) => ({
        ...{
          speaker: interview.speakers[turn.speaker]?.name ?? '',
          text: textOf(turn),
          line: turn.line,
        },
      }));
    const expected = truth.turns.map(({ speaker, text }) => ({ speaker, text: plain(text) }));
    const compared = compare(expected, turns);
    const headings = interview.items.flatMap((item) =>
      'heading' in item
        ? [plain(visible(item.heading.block, item.heading.start, item.heading.end))]
        : [],
    );
    const wanted = (truth.headings ?? []).map(({ text }) => plain(text));
    const roles = truth.speakers.filter(({ name: speaker, role }) =>
      interview.speakers.some((each) => each.name === speaker && each.role === role),
    ).length;
    return {
      ...{ name, turns: expected.length, ...compared, milliseconds },
      differences: [
        ...missing.map((part) => `The ${part}’s name is missing.`),
        ...compared.differences,
      ],
      rightRoles: `${roles}/${truth.speakers.length}`,
      headings: `${headings.filter((text) => wanted.includes(text)).length}/${wanted.length}${headings.length > wanted.length ? `+${headings.length - wanted.length}` : ''}`,
      words: `${words.file}=${words.turns}+${words.headings}+${words.labels}+${words.leftOut}`,
      accounted: words.file === words.turns + words.headings + words.labels + words.leftOut,
      doubtful: interview.doubtful.length,
    };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return {
      ...{
        name,
        turns: truth.turns.length,
        rightSpeakers: 0,
        rightTexts: 0,
        wrongNames: 0,
        words: '',
        doubtful: 0,
        rightRoles: '',
        headings: '',
      },
      accounted: false,
      milliseconds: performance.now() - start,
      differences: [],
      error: error.message,
    };
  }
}

/** The names that an editor would give: of those whom neither the labels nor the text name in full. */
function givenNames({ speakers, labels = [] }: Truth, { blocks }: SourceDocument): Names {
  const text = blocks.map((block) => visible(block)).join('\n');
  const isLabelled =
    blocks.some(({ voice }) => voice !== undefined) ||
    labels.some((label) => /\p{L}{2,}/u.test(label));
  const of = (...roles: string[]) =>
    speakers.flatMap(({ name, role }) => {
      const isSaid = isLabelled ? text.includes(name) : /^[QA]$/.test(name);
      return roles.includes(role) && !isSaid ? [name] : [];
    });
  return { interviewers: of('interviewer', 'other'), interviewees: of('interviewee') };
}

function textOf({ parts }: Turn): string {
  return plain(parts.map(({ block, start, end }) => visible(block, start, end)).join(' '));
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Aligns the turns by their texts and counts. */
function compare(
  expected: readonly { speaker: string; text: string }[],
  read: readonly ReadTurn[],
) {
  const differences: string[] = [];
  let [rightSpeakers, rightTexts, wrongNames] = [0, 0, 0];
  let at = 0;
  for (const turn of expected) {
    const found = read.slice(at, at + 12).findIndex(({ text }) => similar(text, turn.text));
    const same = found === -1 ? undefined : read[at + found];
    if (same === undefined) {
      differences.push(
        `missing   ${turn.speaker}: ${short(turn.text)}   (read: ${read[at]?.speaker}: ${short(read[at]?.text ?? '')})`,
      );
      continue;
    }
    for (const extra of read.slice(at, at + found))
      differences.push(`extra     line ${extra.line} ${extra.speaker}: ${short(extra.text)}`);
    at += found + 1;
    if (same.speaker === turn.speaker) rightSpeakers++;
    else {
      wrongNames++;
      differences.push(
        `speaker   line ${same.line} ${same.speaker}, not ${turn.speaker}: ${short(turn.text)}`,
      );
    }
    if (same.text === turn.text) rightTexts++;
    else differences.push(`text      line ${same.line} ${firstDifference(same.text, turn.text)}`);
  }
  for (const extra of read.slice(at))
    differences.push(`extra     line ${extra.line} ${extra.speaker}: ${short(extra.text)}`);
  return { rightSpeakers, rightTexts, wrongNames, differences };
}

function similar(a: string, b: string): boolean {
  if (a === b) return true;
  const length = Math.min(a.length, b.length, 40);
  return (
    length > 12 &&
    (a.slice(0, length) === b.slice(0, length) || a.slice(-length) === b.slice(-length))
  );
}

function firstDifference(read: string, truth: string): string {
  let at = 0;
  while (at < read.length && read[at] === truth[at]) at++;
  return `“${read.slice(Math.max(0, at - 20), at + SHOWN)}” not “${truth.slice(Math.max(0, at - 20), at + SHOWN)}”`;
}

function short(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
