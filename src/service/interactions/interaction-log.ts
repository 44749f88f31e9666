import type { Logger } from 'pino';
import type { Answered } from '../../discord/gateway/answer-interaction.ts';
import { Outage } from '../../runtime/outage.ts';
import type { Observer } from './interaction-listener.ts';

const ANSWERED = 'An interaction was answered.';
const MESSAGES: Partial<Record<Answered['outcome'], string>> = {
  failed: 'An interaction failed.',
  late: 'An answer came too late.',
  undelivered: 'An answer did not reach Discord.',
};

/**
 * Returns an observer that logs one line per interaction, without its text.
 * @param options logQuestions: whether the questions of /ask are logged too
 */
export function interactionLog(
  log: Logger,
  { logQuestions }: { readonly logQuestions: boolean },
): Observer {
  const outage = new Outage(log, {
    began: 'Answers are not reaching Discord; retrying while someone is waiting.',
    over: 'Answers are reaching Discord again.',
  });
  return (interaction, answered, seconds) => {
    const { command, outcome, question, detail, reference, error } = answered;
    if (outcome === 'undelivered') outage.failed({ err: error });
    else if (outcome !== 'failed') outage.worked();
    const line = {
      interaction,
      command,
      outcome,
      ms: Math.round(seconds * 10_000) / 10,
      ...(detail !== undefined && { detail }),
      ...(logQuestions && question !== undefined && { question }),
    };
    const message = MESSAGES[outcome] ?? ANSWERED;
    if (outcome === 'failed') log.error({ ...line, reference, err: error }, message);
    else if (outcome === 'late') log.warn(line, message);
    else log.info(line, message);
  };
}
