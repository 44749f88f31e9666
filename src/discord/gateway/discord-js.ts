import { createRequire } from 'node:module';

/**
 * What is used of discord.js at run time. It is loaded by `require`: to import it, Node would first
 * look through all of its files for the names that they export, a quarter of what loading it takes.
 */
const require = createRequire(import.meta.url);
export const {
  Client,
  DefaultRestOptions,
  DefaultUserAgent,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayOpcodes,
  HTTPError,
  Options,
  RateLimitError,
  RESTJSONErrorCodes,
  Routes,
  SimpleIdentifyThrottler,
  Status,
} = require('discord.js') as typeof import('discord.js');
export const { WebSocketShardEvents } = require('@discordjs/ws') as typeof import('@discordjs/ws');

export type Client = InstanceType<typeof Client>;
