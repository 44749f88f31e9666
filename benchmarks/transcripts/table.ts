import type { Measure } from './measure.ts';

const SHOWN = 6;

/** A table of how well each transcript was imported, and the first differences. */
export function describeMeasures(measures: readonly Measure[]): string {
  const header = [
    'transcript',
    'turns',
    'speakers',
    'texts',
    'wrong',
    'roles',
    'headings',
    'doubtful',
    'ms',
    'words',
  ];
  const rows = measures.map((each) => [
    each.name,
    String(each.turns),
    percent(each.rightSpeakers, each.turns),
    percent(each.rightTexts, each.turns),
    String(each.wrongNames),
    each.rightRoles,
    each.headings,
    String(each.doubtful),
    each.milliseconds.toFixed(0),
    `${each.accounted ? '' : 'NOT '}${each.words}`,
  ]);
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const table = [header, ...rows].map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const details = measures.flatMap(({ name, differences, error }) =>
    error === undefined && differences.length === 0
      ? []
      : [
          `\n${name}`,
          ...(error === undefined ? [] : [`  error     ${error}`]),
          ...differences.slice(0, SHOWN).map((line) => `  ${line}`),
        ],
  );
  return [...table, ...details].join('\n');
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)}%`;
}
