import { prettyFactory } from 'pino-pretty';
import { visibleText } from '../../src/runtime/visible-text.ts';
import { shortened } from './content-report.ts';
import type { LogLine } from './log-lines.ts';

/** The level of a warning in the log. */
export const WARNING = 40;

const pretty = prettyFactory({
  colorize: false,
  ignore: 'pid,hostname',
  translateTime: 'SYS:HH:MM:ss',
});

/** A log line for people; the paths of problems are relative to a directory. */
export function readable(line: LogLine, directory: string): string {
  const { problems, ...rest } = line;
  if (problems === undefined) return visibleText(pretty(rest).trimEnd());
  const listed = problems.map((problem) => shortened(problem, directory));
  return visibleText([line.msg, ...listed].join('\n'));
}
