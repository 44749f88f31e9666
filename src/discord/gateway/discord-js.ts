import { createRequire } from 'node:module';
import type { RESTOptions } from 'discord.js';

/**
 * The parts of discord.js used at run time, loaded by `require`. For an `import`, Node would first
 * search all of its files for exported names, which takes a quarter of the loading time.
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
/** discord.js's own way to make a request. */
export const defaultRequest: RESTOptions['makeRequest'] = discordJs.DefaultRestOptions.makeRequest;
export const { WebSocketShardEvents } = require('@discordjs/ws') as typeof import('@discordjs/ws');

export type Client = InstanceType<typeof Client>;
