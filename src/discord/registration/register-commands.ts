import type { REST } from 'discord.js';
import type { Logger } from 'pino';
import { Outage } from '../../runtime/outage.ts';
import { retry } from '../../runtime/retry.ts';
import { isTransient } from '../gateway/deliver.ts';
import { type Scope, syncCommands } from './sync-commands.ts';

/** Milliseconds between two attempts. */
const LONGEST_PAUSE = 60_000;

/** Registers the commands, again while Discord cannot be reached, and logs what came of it. */
export async function registerCommands(rest: REST, scope: Scope, log: Logger): Promise<void> {
  const outage = new Outage(log, {
    began: 'Commands could not be registered yet. Trying again until Discord can be reached.',
    over: 'Discord can be reached for registering commands.',
  });
  try {
    const written = await retry(() => syncCommands(rest, scope), {
      outage,
      longestPause: LONGEST_PAUSE,
      isPermanent: (error) => !isTransient(error),
    });
    log.info(
      { written },
      written.length > 0 ? 'Commands were registered.' : 'Commands are up to date.',
    );
  } catch (error) {
    log.error({ err: error }, 'Commands could not be registered.');
  }
}
