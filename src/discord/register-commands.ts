import { setTimeout as sleep } from 'node:timers/promises';
import type { REST } from 'discord.js';
import type { Logger } from 'pino';
import { Outage } from '../outage.ts';
import { mayPass } from './deliver.ts';
import { type Scope, syncCommands } from './sync-commands.ts';

/** Milliseconds before the second attempt; each further one waits twice as long, up to the longest. */
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 60_000;

/** Registers the commands, again while Discord cannot be reached, and logs what came of it. */
export async function registerCommands(rest: REST, scope: Scope, log: Logger): Promise<void> {
  const outage = new Outage(log, {
    began: 'Commands could not be registered yet. Trying again until Discord can be reached.',
    over: 'Discord can be reached for registering commands.',
  });
  for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
    try {
      const written = await syncCommands(rest, scope);
      outage.worked();
      log.info(
        { written },
        written.length > 0 ? 'Commands were registered.' : 'Commands are up to date.',
      );
      return;
    } catch (error) {
      if (!mayPass(error)) {
        log.error({ err: error }, 'Commands could not be registered.');
        return;
      }
      outage.failed({ err: error });
    }
    await sleep(pause);
  }
}
