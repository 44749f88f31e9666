import { createRequire } from 'node:module';

/**
 * What is used of discord.js at run time. It is loaded by `require`: to import it, Node would first
 * look through all of its files for the names that they export, a quarter of what loading it takes.
 */
export const {
  Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  HTTPError,
  Options,
  RateLimitError,
  RESTJSONErrorCodes,
  Routes,
  SimpleIdentifyThrottler,
  SimpleShardingStrategy,
  Status,
} = createRequire(import.meta.url)('discord.js') as typeof import('discord.js');

export type Client = InstanceType<typeof Client>;
