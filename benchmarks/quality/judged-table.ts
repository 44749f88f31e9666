import type { Judgement } from './judged-folder.ts';

/** For 95% of the normal distribution. */
const Z = 1.96;

/** Markdown table of what became of judged questions, by kind. */
export function judgedTable(judgements: readonly Judgement[]): string {
  const kinds = [...new Set(judgements.map(({ question }) => question.kind))];
  const head = [
    'kind',
    'of',
    'right first',
    '95%',
    'in the first three',
    'denied though answerable',
    'needless notice',
    'answered though not answerable',
    'none',
    'key sentence',
  ];
  const rows = kinds.map((kind) => {
    const own = judgements.filter(({ question }) => question.kind === kind);
    const count = (test: (judgement: Judgement) => boolean) => own.filter(test).length;
    const first = count((each) => each.first);
    const answerable = count((each) => each.isAnswerable);
    const sentences = own.flatMap(({ keySentence }) => keySentence ?? []);
    return [
      kind,
      own.length,
      answerable === 0 ? '–' : first,
      answerable === 0 ? '–' : wilson(first, own.length),
      answerable === 0 ? '–' : count((each) => each.within3),
      count((each) => each.isAnswerable && each.outcome === 'none'),
      count((each) => each.isAnswerable && each.first && each.hasNotice),
      count((each) => !each.isAnswerable && each.outcome === 'answered'),
      count((each) => each.outcome === 'none'),
      sentences.length === 0 ? '–' : `${sentences.filter(Boolean).length}/${sentences.length}`,
    ];
  });
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/**
 * The interval in which the true share lies in 95 of 100 such samples, in percent.
 * Source: E. B. Wilson, “Probable inference, the law of succession, and statistical inference” (1927).
 */
export function wilson(successes: number, trials: number): string {
  if (trials === 0) return '–';
  const share = successes / trials;
  const scale = 1 + Z ** 2 / trials;
  const middle = (share + Z ** 2 / (2 * trials)) / scale;
  const half = (Z * Math.sqrt((share * (1 - share)) / trials + Z ** 2 / (4 * trials ** 2))) / scale;
  return [middle - half, middle + half].map((each) => Math.round(100 * each)).join('–');
}
