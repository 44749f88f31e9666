import type { Client } from 'discord.js';
import type { Logger } from 'pino';
import { Outage } from '../outage.ts';
import { Events } from './discord-js.ts';

const SENTENCES = {
  began: 'There is no connection to Discord. Trying until there is one.',
  over: 'Connected to Discord.',
};

/** Logs what becomes of each shard's connection: once that it was lost, and once that it is back. */
export function watchConnection(client: Client, log: Logger): void {
  const outages = new Map<number, Outage>();
  const outage = (shard: number) => {
    const known = outages.get(shard) ?? new Outage(log, SENTENCES);
    outages.set(shard, known);
    return known;
  };
  client.on(Events.ShardError, (error, shard) => outage(shard).failed({ shard, err: error }));
  client.on(Events.ShardReconnecting, (shard) => outage(shard).failed({ shard }));
  client.on(Events.ShardReady, (shard) => outage(shard).worked({ shard }));
  client.on(Events.ShardResume, (shard) => outage(shard).worked({ shard }));
  client.on(Events.Warn, (message) => log.warn(message));
  // Without a listener an error that nobody caught would end the process.
  client.on(Events.Error, (error) =>
    log.error({ err: error }, 'Discord’s client reports an error.'),
  );
}
