import { sep } from 'node:path';
import type { ContentState } from '../protocol/protocol.ts';
import type { LogLine } from './log-lines.ts';

// The bot’s words: docs/OPERATION.md.
const READ_AGAIN = 'Content read again: ';
const UNCHANGED = `${READ_AGAIN}nothing has changed.`;

/** What the content is like, as far as a line of the bot's log says something of it. */
export function contentReport(
  { msg, problems }: LogLine,
  known: ContentState,
  directory: string,
): ContentState | undefined {
  if (problems !== undefined) {
    return { ...known, problems: problems.map((problem) => shortened(problem, directory)) };
  }
  if (msg === UNCHANGED && known.summary !== '') return { ...known, problems: [] };
  if (msg.startsWith(READ_AGAIN)) return { summary: msg, problems: [] };
  const [, serving] = /^(Serving \d.* passages?) as /.exec(msg) ?? [];
  return serving === undefined ? undefined : { summary: `${serving}.`, problems: [] };
}

/** A problem whose file is named as seen from a directory, where it is inside. */
export function shortened(problem: string, directory: string): string {
  const inside = directory.endsWith(sep) ? directory : `${directory}${sep}`;
  return problem.startsWith(inside) ? problem.slice(inside.length) : problem;
}
