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

/** The README's table: how often each engine is right, by kind of question. */
export function readmeTable(verdicts: Verdicts): string {
  const names = [...verdicts.keys()];
  const byEngine = [...verdicts.values()].map(figuresByKind);
  const rows = KINDS.flatMap((kind) => {
    const own = byEngine.map((kinds) => kinds.find((each) => each.kind === kind));
    const [first] = own;
    if (first === undefined) return [];
    const cells = own.map((each) => {
      if (each === undefined) return '';
      const right =
        each.marks === undefined
          ? kind === 'not-answered'
            ? each.questions - each.misses
            : each.nothing
          : Math.round(each.marks.first * each.questions);
      return String(right);
    });
    return [[LABELS[kind], String(first.questions), ...cells]];
  });
  return table([['what is counted', 'of', ...names], ...rows, alarmRow(verdicts)]);
}

const LABELS: Readonly<Record<(typeof KINDS)[number], string>> = {
  keyword: 'key words: the right passage first',
  natural: 'whole questions: the right passage first',
  section: 'section names: the right passage first',
  'other-words': 'in other words: the right passage first',
  typo: 'with typos: the right passage first',
  about: 'about the interview: the right passage or fact first',
  'not-answered': 'not answered by the interview: flagged',
  unrelated: 'unrelated: flagged, no passage',
  junk: 'junk: flagged, no passage',
};

function alarmRow(verdicts: Verdicts): string[] {
  const counts = [...verdicts.values()].map((each) => String(figures(each).falseAlarms));
  const answerable = [...verdicts.values()][0]?.filter(({ question }) => isAnswered(question));
  return [
    'answered, but flagged as not (fewer is better)',
    String(answerable?.length ?? 0),
    ...counts,
  ];
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
