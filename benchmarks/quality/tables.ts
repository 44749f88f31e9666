import { table } from '../support/table.ts';
import { figures, figuresByKind, isAnswered, type KindFigures, type Verdict } from './judge.ts';
import { KINDS } from './judged-questions.ts';
import type { SquadFigures } from './squad-measure.ts';

type Verdicts = ReadonlyMap<string, readonly Verdict[]>;

/** A table for each kind of question, with a row for each engine. */
export function kindTables(verdicts: Verdicts): string {
  const all = [...verdicts].map(([name, each]) => ({ name, kinds: figuresByKind(each) }));
  return KINDS.map((kind) => {
    const rows = all.flatMap(({ name, kinds }) => {
      const own = kinds.find((each) => each.kind === kind);
      return own === undefined ? [] : [[name, ...kindRow(own)]];
    });
    const first = all[0]?.kinds.find((each) => each.kind === kind);
    if (first === undefined) return '';
    const head =
      first.marks === undefined
        ? ['misses', 'answered with nothing']
        : ['S@1', 'S@3', 'MRR', 'nDCG@3', 'key sentence', 'false alarms'];
    return table([[`${kind} (${first.questions})`, ...head], ...rows]);
  }).join('\n\n');
}

function kindRow({ marks, keySentence, falseAlarms, misses, nothing }: KindFigures): string[] {
  if (marks === undefined) return [String(misses), String(nothing)];
  return [
    percent(marks.first),
    percent(marks.within3),
    marks.reciprocal.toFixed(3),
    marks.ndcg3.toFixed(3),
    // An engine without key sentences gets none right.
    keySentence === undefined || keySentence === 0 ? '–' : percent(keySentence),
    String(falseAlarms),
  ];
}

/** How often an engine is right, for one kind of question. */
interface CountRow {
  readonly label: string;
  readonly questions: number;
  /** In the order of the engines. */
  readonly counts: readonly number[];
  readonly isLowerBetter: boolean;
}

function countRows(verdicts: Verdicts): CountRow[] {
  const byEngine = [...verdicts.values()].map(figuresByKind);
  const rows = KINDS.flatMap((kind): CountRow[] => {
    const own = byEngine.map((kinds) => kinds.find((each) => each.kind === kind));
    const [first] = own;
    if (first === undefined) return [];
    const counts = own.map((each) => (each === undefined ? 0 : rightAnswers(each)));
    return [{ label: LABELS[kind], questions: first.questions, counts, isLowerBetter: false }];
  });
  return [...rows, alarmRow(verdicts)];
}

function rightAnswers({ kind, marks, questions, misses, nothing }: KindFigures): number {
  if (marks !== undefined) return Math.round(marks.first * questions);
  return kind === 'not-answered' ? questions - misses : nothing;
}

const LABELS: Readonly<Record<(typeof KINDS)[number], string>> = {
  keyword: 'key words: right passage first',
  natural: 'whole questions: right passage first',
  section: 'section names: right passage first',
  'other-words': 'in other words: right passage first',
  typo: 'with typos: right passage first',
  about: 'about the interview: right passage or fact first',
  'not-answered': 'not in the interview: says so',
  unrelated: 'unrelated: says so, quotes nothing',
  junk: 'junk: says so, quotes nothing',
};

function alarmRow(verdicts: Verdicts): CountRow {
  const answerable = [...verdicts.values()][0]?.filter(({ question }) => isAnswered(question));
  return {
    label: 'in the interview, yet hedged or denied (lower is better)',
    questions: answerable?.length ?? 0,
    counts: [...verdicts.values()].map((each) => figures(each).falseAlarms),
    isLowerBetter: true,
  };
}

/** How often every engine is right, by kind of question. */
export function engineTable(verdicts: Verdicts): string {
  const rows = countRows(verdicts).map(({ label, questions, counts }) => [
    label,
    ...[questions, ...counts].map(String),
  ]);
  return table([['what is counted', 'of', ...verdicts.keys()], ...rows]);
}

/** The same for the README: the first engine, and the best of the others row by row. */
export function shortTable(verdicts: Verdicts): string {
  const [name = ''] = verdicts.keys();
  const rows = countRows(verdicts).map(({ label, questions, counts, isLowerBetter }) => {
    const [own = 0, ...others] = counts;
    const best = isLowerBetter ? Math.min(...others) : Math.max(...others);
    return [label, ...[questions, own, best].map(String)];
  });
  return table([['what is counted', 'of', name, 'best of the others'], ...rows]);
}

/** The questions that were not answered well, one a line. */
export function wrongAnswers(verdicts: readonly Verdict[]): string {
  return verdicts
    .flatMap(({ question, marks, keySentence, flagged, nothing, first }) => {
      const wrong = [
        ...(marks?.first === 0 ? [`first ${first}`] : []),
        ...(keySentence === false ? ['key sentence'] : []),
        ...(isAnswered(question) && flagged ? ['false alarm'] : []),
        ...(!isAnswered(question) && !flagged ? [`missed, first ${first}`] : []),
        ...(!isAnswered(question) && question.kind !== 'not-answered' && !nothing
          ? ['not nothing']
          : []),
      ];
      return wrong.length === 0 ? [] : [`${question.kind}: ${question.ask}: ${wrong.join(', ')}`];
    })
    .join('\n');
}

export function squadTable(figures: readonly SquadFigures[]): string {
  return table([
    [`questions: ${figures[0]?.questions ?? 0}`, 'S@1', 'S@3', 'MRR', 'S@1 with typos'],
    ...figures.map(({ name, first, within3, reciprocal, firstWithTypo }) => [
      name,
      percent(first),
      percent(within3),
      reciprocal.toFixed(3),
      percent(firstWithTypo),
    ]),
  ]);
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
