import type { APIInteraction, ClientOptions, REST } from 'discord.js';
import type { Settings, Sharding } from '../../runtime/settings.ts';
import { Client, Options, SimpleShardingStrategy } from './discord-js.ts';
import { pacedIdentifies } from './pace-identifies.ts';
import { receiveInteractions } from './receive-interactions.ts';

/** Milliseconds that a request may take; an answer that takes longer is lost anyway. */
const REQUEST_TIMEOUT = 5000;

/**
 * Placeholders until the client is made: for options of their default values its constructor would
 * read SHARDS and SHARD_COUNT by rules of its own. It uses them only from the login on.
 */
const NOT_FROM_ENVIRONMENT = { shards: [0], shardCount: 2 };

export interface ClientParts {
  readonly settings: Pick<Settings, 'apiUrl' | 'sharding'>;
  /** @param rest what answers it */
  readonly onInteraction: (interaction: APIInteraction, rest: REST) => void;
  /** Told when a shard has to wait before it may introduce itself: milliseconds. */
  readonly onPause: (shard: number, wait: number) => void;
}

/** Makes the client: no intents, no pings, nothing kept that grows with servers or people. */
export function makeClient({ settings, onInteraction, onPause }: ClientParts): Client {
  const client = new Client({
    intents: [],
    allowedMentions: { parse: [] },
    ...NOT_FROM_ENVIRONMENT,
    makeCache: Options.cacheWithLimits({
      MessageManager: 0,
      // Every interaction would add one, and none is needed.
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
      GuildMemberManager: 0,
      ThreadMemberManager: 0,
      ReactionManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
    }),
    // Views are in the words of Discord’s API already: nothing has to be renamed.
    jsonTransformer: (json) => json,
    ws: {
      buildIdentifyThrottler: pacedIdentifies(onPause),
      buildStrategy: (manager) => new PatientStrategy(manager),
    },
    rest: {
      // What fails is tried again by those who know how long it makes sense: see deliver.ts.
      retries: 0,
      rejectOnRateLimit: () => true,
      timeout: REQUEST_TIMEOUT,
      ...(settings.apiUrl !== undefined && { api: settings.apiUrl }),
    },
  });
  Object.assign(client.options, shardingOptions(settings.sharding));
  receiveInteractions(client, (interaction) => onInteraction(interaction, client.rest));
  return client;
}

/**
 * discord.js gives up a login at the first error of a connection, and destroys the client, although
 * the shard itself goes on trying: two clients would answer in the end. So nobody is told.
 */
class PatientStrategy extends SimpleShardingStrategy {
  override async connect(): Promise<void> {
    await super.connect().catch(() => {});
  }
}

/** What the client starts: all that Discord recommends, all of a number, or some. */
function shardingOptions({ shards, shardCount }: Sharding): Partial<ClientOptions> {
  if (shardCount === undefined) return { shards };
  const all = () => Array.from({ length: shardCount }, (_, shard) => shard);
  return { shards: shards === 'auto' ? all() : shards, shardCount };
}
