import type { Client } from 'discord.js';
import type { Logger } from 'pino';
import { Outage } from '../../runtime/outage.ts';
import { Events } from './discord-js.ts';
import type { Loss } from './shards/shard.ts';

const SENTENCES = {
  began: 'Not connected to Discord; retrying.',
  over: 'Connected to Discord.',
};
const CLIENT_ERROR = 'The Discord client reported an error.';

/** Logs changes of each shard's connection: once when it is lost, and once when it is back. */
export class ConnectionLog {
  readonly #log: Logger;
  readonly #outages = new Map<number, Outage>();

  constructor(log: Logger) {
    this.#log = log;
  }

  /** Logs a loss with Discord's close code and reason, or with the error. */
  lost(shard: number, { code, reason, error }: Loss): void {
    this.#outage(shard).failed({
      shard,
      ...(code !== undefined && { code }),
      ...(reason && { reason }),
      ...(error !== undefined && { err: error }),
    });
  }

  /** Logs what a client says of itself. */
  watch(client: Client): void {
    client.on(Events.ShardReady, (shard) => this.#outage(shard).worked({ shard }));
    client.on(Events.ShardResume, (shard) => this.#outage(shard).worked({ shard }));
    client.on(Events.ShardError, (error, shard) =>
      this.#log.error({ shard, err: error }, CLIENT_ERROR),
    );
    client.on(Events.Warn, (message) => this.#log.warn(message));
    // Without a listener, an uncaught error event would end the process.
    client.on(Events.Error, (error) => this.#log.error({ err: error }, CLIENT_ERROR));
  }

  #outage(shard: number): Outage {
    const known = this.#outages.get(shard) ?? new Outage(this.#log, SENTENCES);
    this.#outages.set(shard, known);
    return known;
  }
}
