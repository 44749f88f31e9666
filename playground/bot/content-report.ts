import { sep } from 'node:path';
import type { ContentState } from '../protocol/protocol.ts';
import type { LogLine } from './log-lines.ts';

// These match the bot’s log lines, which docs/OPERATION.md lists.
const READ_AGAIN = 'Content read again: ';
const UNCHANGED = `${READ_AGAIN}nothing has changed.`;

/** The content's new state, if a line of the bot's log reports one. */
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

/** A problem with its file's path relative to a directory, if the file is inside it. */
export function shortened(problem: string, directory: string): string {
  const inside = directory.endsWith(sep) ? directory : `${directory}${sep}`;
  return problem.startsWith(inside) ? problem.slice(inside.length) : problem;
}
