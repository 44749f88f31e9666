import type { Client } from 'discord.js';
import type { Logger } from 'pino';
import { Outage } from '../../runtime/outage.ts';
import { retry } from '../../runtime/retry.ts';
import { DiscordjsError, DiscordjsErrorCodes, Events } from './discord-js.ts';
import { Refused, refusal, refusedToken } from './refused.ts';

/** Milliseconds between two attempts. */
const LONGEST_PAUSE = 15_000;

/**
 * Logs in, and tries again for as long as Discord cannot be reached.
 * @param make makes the client of an attempt: discord.js destroys one that fails
 * @returns the client, when all of its shards are ready
 * @throws {Refused} where no further attempt can help
 */
export async function connect(
  make: () => Client,
  token: string,
  log: Logger,
): Promise<Client<true>> {
  const outage = new Outage(log, {
    began: 'Login failed; retrying until Discord can be reached.',
    over: 'Logged in.',
  });
  return retry(() => logIn(make(), token), {
    outage,
    longestPause: LONGEST_PAUSE,
    isPermanent: (error) => error instanceof Refused,
  });
}

async function logIn(client: Client, token: string): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve, reject) => {
    client.once(Events.ClientReady, resolve);
    onRefused(client, reject);
  });
  // The login itself fails only before any connection is made: see PatientStrategy.
  const login = client.login(token).catch((error: unknown) => {
    const isTokenInvalid =
      error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
    throw isTokenInvalid ? refusedToken() : error;
  });
  const [readyClient] = await Promise.all([ready, login]);
  return readyClient;
}

/** Tells when Discord has closed a connection for good. */
export function onRefused(client: Client, tell: (refused: Refused) => void): void {
  // discord.js emits this only for the codes that it does not recover from.
  client.on(Events.ShardDisconnect, ({ code }) => tell(refusal(code)));
}
