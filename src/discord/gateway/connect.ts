import type { Client } from 'discord.js';
import type { Logger } from 'pino';
import { Outage } from '../../runtime/outage.ts';
import { retry } from '../../runtime/retry.ts';
import { DiscordjsError, DiscordjsErrorCodes, Events } from './discord-js.ts';
import { Refused, refusedToken } from './refused.ts';

type MakeClient = (refuse: (refused: Refused) => void) => Client;

/** Milliseconds between two attempts. */
const LONGEST_PAUSE = 15_000;

/**
 * Logs in, retrying while Discord cannot be reached.
 * @param make creates the client for an attempt and has it report a permanent refusal by Discord;
 * discord.js destroys a client that fails
 * @returns the client, when all of its shards are ready
 * @throws {Refused} if no further attempt can help
 */
export async function connect(make: MakeClient, token: string, log: Logger): Promise<Client<true>> {
  const outage = new Outage(log, {
    began: 'Login failed; retrying until Discord can be reached.',
    over: 'Logged in.',
  });
  return retry(() => logIn(make, token), {
    outage,
    longestPause: LONGEST_PAUSE,
    isPermanent: (error) => error instanceof Refused,
  });
}

async function logIn(make: MakeClient, token: string): Promise<Client<true>> {
  return new Promise((resolve, reject) => {
    const client = make(reject);
    client.once(Events.ClientReady, resolve);
    // The login itself can fail only before the first connection: see PatientStrategy.
    client.login(token).catch((error: unknown) => {
      const isTokenInvalid =
        error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
      reject(isTokenInvalid ? refusedToken() : error);
    });
  });
}
