import type { Prepared } from '../prepare.ts';

const MOST = 12;
const SHOWN = 76;

/** What people see before anything is written: who speaks, the first turns, what is left out, what to look at. */
export function preview(prepared: Prepared, file: string, slug: string): string {
  const { speakers, headings, leftOut, words, doubtful } = prepared;
  const lines = [
    `Interview  ${slug}`,
    `Words      ${words.file}: ${words.turns} said, ${words.headings} in headings, ${words.labels} in labels and time codes, ${words.leftOut} left out`,
    '',
    'Speakers',
    ...speakers.map(({ name, role, label, turns, words: count }) => {
      const labelled = label === name ? '' : ` (“${label}”)`;
      return `  ${name}${labelled}, ${role}: ${plural(turns, 'turn')}, ${plural(count, 'word')}`;
    }),
    '',
    'It begins',
    ...prepared.preview.map(({ speaker, text }) => `  ${cut(`${speaker}: ${text}`)}`),
  ];
  if (headings.length > 0)
    lines.push('', 'Headings', ...some(headings.map((text) => `  ${cut(text)}`)));
  if (leftOut.length > 0) {
    lines.push(
      '',
      'Left out',
      ...some(leftOut.map(({ text, why }) => `  ${cut(`${why}: ${text}`)}`)),
    );
  }
  if (doubtful.length > 0) {
    lines.push(
      '',
      'To look at',
      ...doubtful.map(({ line, text, why }) => `  ${file}:${line}: ${why} ${cut(text)}`),
    );
  }
  return lines.join('\n');
}

function some(lines: readonly string[]): string[] {
  return lines.length > MOST
    ? [...lines.slice(0, MOST), `  … and ${lines.length - MOST} more`]
    : [...lines];
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}
