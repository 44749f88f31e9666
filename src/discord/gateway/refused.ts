import { GatewayCloseCodes } from './discord-js.ts';
import type { Loss } from './shards/shard.ts';

/**
 * A reason why Discord will never accept this process as configured; the message says what to do.
 */
export class Refused extends Error {
  override readonly name = 'Refused';
  /** Discord's close code, if it closed a connection. */
  readonly code: number | undefined;

  constructor(message: string, code?: number) {
    super(message);
    this.code = code;
  }
}

const TOKEN =
  'Discord refuses the token. Create a new one (https://discord.com/developers/applications, your ' +
  'application, “Bot”, “Reset Token”) and put it into DISCORD_TOKEN.';
const UPDATE = 'Update Verbatim; if DISCORD_API_URL is set, check that it points to Discord.';

/** Codes with which Discord closes a connection permanently, and the remedy for each. */
const REMEDIES: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: TOKEN,
  [GatewayCloseCodes.InvalidShard]:
    'Discord refuses the shard. Check that SHARDS and SHARD_COUNT fit together across all processes.',
  [GatewayCloseCodes.ShardingRequired]:
    'The bot is in too many servers for this many shards. Raise SHARD_COUNT, or set SHARDS=auto without SHARD_COUNT to use as many as Discord recommends; then restart.',
  [GatewayCloseCodes.InvalidAPIVersion]: `Discord no longer speaks this version of its API. ${UPDATE}`,
  [GatewayCloseCodes.InvalidIntents]: `Discord refuses the intents, although Verbatim asks for none. ${UPDATE}`,
  [GatewayCloseCodes.DisallowedIntents]: `Discord disallows the intents, although Verbatim asks for none. ${UPDATE}`,
};

/** The refusal for a close code after which no further attempt can help. */
export function refusal({ code, reason = '' }: Pick<Loss, 'code' | 'reason'>): Refused {
  const remedy = (code === undefined ? undefined : REMEDIES[code]) ?? UPDATE;
  const words = reason === '' ? '' : ` and the reason “${reason}”`;
  return new Refused(`${remedy} (Discord closed the connection with code ${code}${words}.)`, code);
}

/** The refusal of a token before any connection. */
export function refusedToken(): Refused {
  return new Refused(TOKEN);
}
