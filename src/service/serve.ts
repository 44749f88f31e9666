import type { Logger } from 'pino';
import { FAILED, NEEDS_OPERATOR } from '../runtime/exit-status.ts';
import { makeLog, openDestination } from '../runtime/log.ts';
import { visibleText } from '../runtime/visible-text.ts';
import { run, type Task } from './run.ts';
import type { Prepared } from './start-up/prepare.ts';

/**
 * Serves the prepared content, or reports the problems found.
 * @returns the exit status
 */
export async function serve(
  prepared: Prepared,
  from: Pick<Task, 'asked' | 'readContent'>,
): Promise<number> {
  if ('problems' in prepared) {
    process.stderr.write(`${visibleText(prepared.problems.join('\n'))}\n`);
    return NEEDS_OPERATOR;
  }
  const log = makeLog(prepared.settings, await openDestination());
  goOnAfterErrors(log);
  try {
    return await run({ ...prepared, ...from, log });
  } catch (error) {
    log.fatal({ err: error }, 'Verbatim cannot continue.');
    return FAILED;
  }
}

/**
 * Continues after an uncaught error: answers share no state, and every restart costs one of the
 * day’s logins.
 */
function goOnAfterErrors(log: Logger): void {
  const goOn = (error: unknown) => log.error({ err: error }, 'Unexpected error; continuing.');
  process.on('uncaughtException', goOn);
  process.on('unhandledRejection', goOn);
}
