import { createRequire } from 'node:module';
import type { RESTOptions } from 'discord.js';

/**
 * What is used of discord.js at run time. It is loaded by `require`: to import it, Node would first
 * look through all of its files for the names that they export, a quarter of what loading it takes.
 */
const require = createRequire(import.meta.url);
const discordJs = require('discord.js') as typeof import('discord.js');
export const {
  Client,
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
} = discordJs;
/** How discord.js makes a request. */
export const defaultRequest: RESTOptions['makeRequest'] = discordJs.DefaultRestOptions.makeRequest;
export const { WebSocketShardEvents } = require('@discordjs/ws') as typeof import('@discordjs/ws');

export type Client = InstanceType<typeof Client>;
