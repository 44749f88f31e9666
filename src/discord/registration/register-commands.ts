import type { REST } from 'discord.js';
import type { Logger } from 'pino';
import { Outage } from '../../runtime/outage.ts';
import { retry } from '../../runtime/retry.ts';
import { isTransient } from '../gateway/deliver.ts';
import { type CommandList, listsOf, type Scope, syncCommands } from './sync-commands.ts';

/** Milliseconds between two attempts. */
const LONGEST_PAUSE = 60_000;

/**
 * Registers the commands in one place and clears the others. If one server refuses, the others are
 * still cleared. Retries while Discord cannot be reached, and logs the results.
 */
export async function registerCommands(rest: REST, scope: Scope, log: Logger): Promise<void> {
  const { own, others } = listsOf(scope);
  // If registration failed, keep the commands elsewhere: they are better than none.
  if (!(await register(rest, own, log))) return;
  for (const list of others) await clear(rest, list, log);
}

/** @returns whether the commands are registered */
async function register(rest: REST, list: CommandList, log: Logger): Promise<boolean> {
  const outage = new Outage(log, {
    began: 'Commands could not be registered yet; retrying until Discord can be reached.',
    over: 'Discord can be reached for registering commands.',
  });
  try {
    const differences = await persistently(() => syncCommands(rest, list), outage);
    if (differences.length === 0) log.info({ written: [] }, 'Commands are up to date.');
    else log.info({ written: [list.route], differences }, 'Commands were registered.');
    return true;
  } catch (error) {
    log.error({ err: error }, 'Commands could not be registered.');
    return false;
  }
}

async function clear(rest: REST, list: CommandList, log: Logger): Promise<void> {
  const where = { guild: list.guildId ?? null };
  const outage = new Outage(log, {
    began: 'Old commands could not be removed yet; retrying until Discord can be reached.',
    over: 'Discord can be reached for removing old commands.',
  });
  try {
    const differences = await persistently(() => syncCommands(rest, list, []), outage);
    if (differences.length === 0) return;
    const commands = differences.map(({ path }) => path);
    log.info({ ...where, written: [list.route], commands }, 'Old commands were removed.');
  } catch (error) {
    log.warn({ ...where, err: error }, 'Old commands could not be removed.');
  }
}

function persistently<Result>(attempt: () => Promise<Result>, outage: Outage): Promise<Result> {
  return retry(attempt, {
    outage,
    longestPause: LONGEST_PAUSE,
    isPermanent: (error) => !isTransient(error),
  });
}
