import { describeProblem } from '../../interview/problem.ts';
import { UsageError } from '../../runtime/usage-error.ts';
import { visibleText } from '../../runtime/visible-text.ts';
import { type Prepared, prepare, slugOf } from '../prepare.ts';
import { readSource } from '../read-source.ts';
import { NoInterview, Refusal } from '../refusal.ts';
import type { Facts } from '../source-document.ts';
import type { Names } from '../turns/interview.ts';
import type { Attribution } from '../write/interview-file.ts';
import { Asking } from './ask.ts';
import { checkFiles } from './check-written.ts';
import {
  type Detail,
  knownDetails,
  missingDetails,
  type Wanted,
  wantedDetail,
  wantedName,
} from './details.ts';
import type { Options } from './options.ts';
import { preview } from './preview.ts';
import { freeFolder, writeInterview } from './write.ts';

export const WRITTEN = 0;
export const NO_INTERVIEW = 1;
export const ERROR = 2;

/** Adds an interview to a content folder; returns the exit status. */
export async function add(options: Options, content: string): Promise<number> {
  const asking = process.stdin.isTTY === true && !options.json ? new Asking() : undefined;
  try {
    return await addWith(options, content, asking);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const line = error.line === undefined ? '' : `:${error.line}`;
    report(`${options.file}${line}: ${error.message}`);
    return error instanceof NoInterview ? NO_INTERVIEW : ERROR;
  } finally {
    asking?.close();
  }
}

async function addWith(
  options: Options,
  content: string,
  asking: Asking | undefined,
): Promise<number> {
  const document = readSource(options.file);
  const { facts } = document;
  const known = knownDetails(options, facts);
  const names: Names = options;
  let prepared = prepare(document, names);
  const wanted = missing(known, prepared, facts);
  if (wanted.length > 0 && asking === undefined)
    throw new UsageError(missingMessage(wanted.map(([, each]) => each)));
  const answers = new Map<string, string>();
  for (const [what, each] of wanted) {
    // Who published it is often where, too.
    const suggestion = what === 'publishedIn' ? answers.get('publisher') : undefined;
    const asked = suggestion === undefined ? each : { ...each, suggestion };
    answers.set(what, (await asking?.value(asked)) ?? '');
  }
  if (prepared.missing.length > 0) prepared = prepare(document, withAnswers(names, answers));
  checkNames(prepared, withAnswers(names, answers));
  const about = complete(known, answers);
  const slug = options.slug ?? slugOf(about.title);
  if (slug === '') throw new UsageError('The title makes no folder name. Give --slug. See --help.');
  const folder = freeFolder(content, slug);
  if (!options.json)
    process.stderr.write(`${visibleText(preview(prepared, options.file, slug))}\n\n`);
  if (!options.yes) {
    if (asking === undefined)
      throw new UsageError(
        'Nothing was written. Give --yes to write without being asked. See --help.',
      );
    if (!(await asking.agrees(`Write ${folder}?`))) {
      report('Nothing was written.');
      return ERROR;
    }
  }
  const files = { interview: prepared.interviewFile(about), companion: prepared.companionFile() };
  const file = writeInterview(folder, files);
  process.stdout.write(
    `${options.json ? JSON.stringify(toJson(prepared, slug, file)) : visibleText(`Wrote ${file}. Complete its companion.yml, and check it with: npm run check`)}\n`,
  );
  const problems = checkFiles(files, file);
  for (const problem of problems) report(describeProblem(problem));
  return problems.length > 0 ? ERROR : WRITTEN;
}

function missing(
  known: Partial<Attribution>,
  prepared: Prepared,
  facts: Facts,
): [string, Wanted][] {
  return [
    ...missingDetails(known).map((detail): [string, Wanted] => [
      detail,
      wantedDetail(detail, known),
    ]),
    ...[...new Set(prepared.missing)].map((part): [string, Wanted] => [
      part,
      wantedName(part, facts),
    ]),
  ];
}

function missingMessage(wanted: readonly Wanted[]): string {
  const options = wanted.map(({ option }) => option).join(', ');
  const hints = wanted.flatMap(({ option, suggestion }) =>
    suggestion === undefined ? [] : [`${option} could be ${JSON.stringify(suggestion)}.`],
  );
  const rest = 'The document does not say it for certain, so give it.';
  return [
    `Missing: ${options}.`,
    wanted.length === 1 ? rest : rest.replaceAll(' it', ' them'),
    ...hints,
    'See --help.',
  ].join(' ');
}

function withAnswers(names: Names, answers: ReadonlyMap<string, string>): Names {
  const more = (part: string) => {
    const answer = answers.get(part);
    return answer === undefined ? [] : [answer];
  };
  return {
    interviewers: [...names.interviewers, ...more('interviewer')],
    interviewees: [...names.interviewees, ...more('interviewee')],
  };
}

/** A name that was given, but is nobody’s, was a slip: a turn could have gone to somebody else. */
function checkNames(prepared: Prepared, names: Names): void {
  const given = [...names.interviewers, ...names.interviewees];
  const unknown = given.filter(
    (name) => !prepared.speakers.some((speaker) => speaker.name === name),
  );
  if (unknown.length === 0) return;
  const found = prepared.speakers.map(({ name }) => name).join(', ');
  throw new Refusal(
    `Nobody in it is surely ${unknown.join(' or ')}. The speakers found are: ${found}. Give a name as it stands there.`,
  );
}

function complete(known: Partial<Attribution>, answers: ReadonlyMap<string, string>): Attribution {
  const detail = (name: Detail) => known[name] ?? answers.get(name) ?? '';
  return {
    ...known,
    title: detail('title'),
    publisher: detail('publisher'),
    publishedIn: detail('publishedIn'),
    language: detail('language'),
  };
}

/** What `--json` prints: the contract of docs/TERMINAL.md. */
function toJson(
  { speakers, headings, leftOut, words, doubtful }: Prepared,
  slug: string,
  file: string,
): object {
  return {
    ...{ slug, file, speakers, headings },
    leftOut: leftOut.map(({ words: count, text }) => ({ words: count, text })),
    ...{ words, doubtful },
  };
}

function report(message: string): void {
  process.stderr.write(`${visibleText(message)}\n`);
}
