import { Client, Events, Options } from 'discord.js';
import type { Logger } from 'pino';
import type { Settings } from '../settings.ts';
import type { Bot } from './bot.ts';
import { handleInteraction } from './handle-interaction.ts';

/** People and members that are kept in memory: every interaction adds one, and none is needed. */
const KEPT = 100;

/** Makes the client: no intents, no pings, bounded caches, and every interaction answered. */
export function makeClient(bot: Bot, { apiUrl }: Pick<Settings, 'apiUrl'>, log: Logger): Client {
  const client = new Client({
    intents: [],
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      UserManager: { maxSize: KEPT, keepOverLimit: (user) => user.id === user.client.user.id },
      GuildMemberManager: {
        maxSize: KEPT,
        keepOverLimit: (member) => member.id === member.client.user.id,
      },
      ThreadMemberManager: 0,
      ReactionManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
    }),
    ...(apiUrl !== undefined && { rest: { api: apiUrl } }),
  });
  client.on(Events.InteractionCreate, (interaction) => {
    void handleInteraction(interaction, bot, log);
  });
  // Without a listener an error that nobody caught would end the process.
  client.on(Events.Error, (error) =>
    log.error({ err: error }, 'The connection to Discord failed.'),
  );
  client.on(Events.Warn, (message) => log.warn(message));
  return client;
}
