import { Events } from 'discord.js';
import { onTestFinished } from 'vitest';
import { makeBot } from '../../src/discord/bot.ts';
import { makeClient } from '../../src/discord/client.ts';
import { forgetGuilds } from '../../src/discord/forget-guilds.ts';
import { syncCommands } from '../../src/discord/sync-commands.ts';
import { watchConnection } from '../../src/discord/watch-connection.ts';
import type { Library } from '../../src/interview/model.ts';
import { readLibrary } from '../../src/interview/read-library.ts';
import { makeLog } from '../../src/log.ts';
import { InFlight } from '../../src/operation/in-flight.ts';
import { interactionListener } from '../../src/operation/interaction-listener.ts';
import { interactionLog } from '../../src/operation/interaction-log.ts';
import { Loopback } from '../discord/loopback/loopback.ts';

export interface Running {
  readonly discord: Loopback;
  /** Ends the client and starts another one, as after a restart, perhaps with other content. */
  readonly restart: (library?: Library) => Promise<void>;
  /** What was logged at level error and above. */
  readonly errors: string[];
}

/** Starts the real client against the loopback Discord, for one test. */
export async function startBot(
  library: Library = readLibrary('content'),
  options: Parameters<typeof Loopback.start>[0] = {},
): Promise<Running> {
  const discord = await Loopback.start(options);
  const errors: string[] = [];
  const log = makeLog({ logLevel: 'error' }, { write: (line: string) => errors.push(line) });
  const connect = async (content: Library) => {
    const observers = [interactionLog(log, { logQuestions: false })];
    const client = makeClient({
      settings: { apiUrl: discord.apiUrl, sharding: { shards: 'auto' } },
      onInteraction: interactionListener(makeBot(content, '1.2.3'), new InFlight(), observers),
      onPause: () => {},
    });
    forgetGuilds(client);
    watchConnection(client, log);
    const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
    await client.login(discord.token);
    await ready;
    await syncCommands(client.rest, {
      applicationId: discord.applicationId,
      otherGuildIds: [],
    });
    return client;
  };
  let client = await connect(library);
  onTestFinished(async () => {
    await client.destroy();
    await discord.close();
  });
  return {
    discord,
    errors,
    restart: async (content = library) => {
      await client.destroy();
      client = await connect(content);
    },
  };
}
