import type { APIInteraction, ClientOptions, REST } from 'discord.js';
import type { Settings, Sharding } from '../../runtime/settings.ts';
import { Client, Options } from './discord-js.ts';
import { pacedIdentifies } from './pace-identifies.ts';
import { receiveInteractions } from './receive-interactions.ts';
import { makeRequest } from './rest/make-request.ts';
import { type ConnectionObserver, PatientStrategy } from './shards/patient-strategy.ts';
import type { Timings } from './shards/timings.ts';

/** Milliseconds that a request may take; an answer that takes longer is lost anyway. */
const REQUEST_TIMEOUT = 5000;

/**
 * Placeholders until the client is made: for options of their default values its constructor would
 * read SHARDS and SHARD_COUNT by rules of its own. It uses them only from the login on.
 */
const NOT_FROM_ENVIRONMENT = { shards: [0], shardCount: 2 };

export interface ClientParts extends ConnectionObserver {
  readonly settings: Pick<Settings, 'apiUrl' | 'sharding'>;
  /** @param rest what answers it */
  readonly onInteraction: (interaction: APIInteraction, rest: REST) => void;
  /** Told when a shard has to wait before it may introduce itself: milliseconds. */
  readonly onPause: (shard: number, wait: number) => void;
  /** Where a test cannot wait as long as the bot would. */
  readonly timings?: Partial<Timings>;
}

/** Makes the client: no intents, no pings, nothing kept that grows with servers or people. */
export function makeClient(parts: ClientParts): Client {
  const { settings, onInteraction, onPause, timings } = parts;
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
      buildStrategy: (manager) => new PatientStrategy(manager, parts, timings),
    },
    rest: {
      // What fails is tried again by those who know how long it makes sense: see deliver.ts.
      retries: 0,
      rejectOnRateLimit: () => true,
      timeout: REQUEST_TIMEOUT,
      makeRequest,
      ...(settings.apiUrl !== undefined && { api: settings.apiUrl }),
    },
  });
  Object.assign(client.options, shardingOptions(settings.sharding));
  receiveInteractions(client, (interaction) => onInteraction(interaction, client.rest));
  return client;
}

/** What the client starts: all that Discord recommends, all of a number, or some. */
function shardingOptions({ shards, shardCount }: Sharding): Partial<ClientOptions> {
  if (shardCount === undefined) return { shards };
  const all = () => Array.from({ length: shardCount }, (_, shard) => shard);
  return { shards: shards === 'auto' ? all() : shards, shardCount };
}
