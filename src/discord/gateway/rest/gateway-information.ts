import type { APIGatewayBotInfo } from 'discord-api-types/v10';

/**
 * Discord's largest bots have a few thousand shards; more than this is an error and would exhaust
 * memory.
 */
const MOST_SHARDS = 100_000;

/**
 * Whether this is a valid response of `GET /gateway/bot`: an address, the shards and the login
 * limit. The last two numbers of the limit have defaults.
 */
export function isGatewayInformation(value: unknown): value is APIGatewayBotInfo {
  if (!isRecord(value) || !isRecord(value.session_start_limit)) return false;
  const { total, remaining, reset_after, max_concurrency } = value.session_start_limit;
  return (
    gatewayAddress(value.url) !== undefined &&
    isWhole(value.shards, 1, MOST_SHARDS) &&
    isWhole(total, 0) &&
    isWhole(remaining, 0) &&
    (reset_after === undefined || isWhole(reset_after, 0)) &&
    (max_concurrency === undefined || isWhole(max_concurrency, 1))
  );
}

/** The gateway address, if it is valid. */
export function gatewayAddress(text: unknown): URL | undefined {
  if (typeof text !== 'string' || !URL.canParse(text)) return undefined;
  const address = new URL(text);
  return /^wss?:$/.test(address.protocol) && address.hash === '' ? address : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isWhole(value: unknown, least: number, most = Number.MAX_SAFE_INTEGER): boolean {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}
