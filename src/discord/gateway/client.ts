import type { APIInteraction, ClientOptions, REST } from 'discord.js';
import type { Settings, Sharding } from '../../runtime/settings.ts';
import { Client, Options } from './discord-js.ts';
import { pacedIdentifies } from './pace-identifies.ts';
import { receiveInteractions } from './receive-interactions.ts';
import { makeRequest } from './rest/make-request.ts';
import { type ConnectionObserver, PatientStrategy } from './shards/patient-strategy.ts';
import type { Timings } from './shards/timings.ts';

/** Milliseconds that a request may take; a slower answer is too late anyway. */
const REQUEST_TIMEOUT = 5000;

/**
 * Placeholders until the client is constructed. With the default values, its constructor would read
 * SHARDS and SHARD_COUNT by its own rules. It uses these options only from login on.
 */
const NOT_FROM_ENVIRONMENT = { shards: [0], shardCount: 2 };

export interface ClientParts extends ConnectionObserver {
  readonly settings: Pick<Settings, 'apiUrl' | 'sharding'>;
  /** @param rest the REST client to answer with */
  readonly onInteraction: (interaction: APIInteraction, rest: REST) => void;
  /** Called when a shard has to wait before its IDENTIFY, with the milliseconds. */
  readonly onPause: (shard: number, wait: number) => void;
  /** For tests, which cannot wait as long as the bot would. */
  readonly timings?: Partial<Timings>;
}

/** Creates the client: no intents, no pings, and no cache that grows with servers or people. */
export function makeClient(parts: ClientParts): Client {
  const { settings, onInteraction, onPause, timings } = parts;
  const client = new Client({
    intents: [],
    allowedMentions: { parse: [] },
    ...NOT_FROM_ENVIRONMENT,
    makeCache: Options.cacheWithLimits({
      MessageManager: 0,
      // Every interaction would add a user, and none is needed.
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
      GuildMemberManager: 0,
      ThreadMemberManager: 0,
      ReactionManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
    }),
    // Views already use the API’s own names: nothing has to be renamed.
    jsonTransformer: (json) => json,
    ws: {
      buildIdentifyThrottler: pacedIdentifies(onPause),
      buildStrategy: (manager) => new PatientStrategy(manager, parts, timings),
    },
    rest: {
      // Callers retry, since they know how long it makes sense: see deliver.ts.
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

/**
 * The shards that the client starts: as many as Discord recommends, a fixed number, or some of
 * them.
 */
function shardingOptions({ shards, shardCount }: Sharding): Partial<ClientOptions> {
  if (shardCount === undefined) return { shards };
  const all = () => Array.from({ length: shardCount }, (_, shard) => shard);
  return { shards: shards === 'auto' ? all() : shards, shardCount };
}
