import type { Client } from 'discord.js';
import type { Logger } from 'pino';
import { Outage } from '../../runtime/outage.ts';
import { Events } from './discord-js.ts';

const SENTENCES = {
  began: 'Not connected to Discord; retrying.',
  over: 'Connected to Discord.',
};

/**
 * Logs what becomes of each shard's connection: once that it was lost, and once that it is back.
 * @param isStopping whether connections are being closed on purpose
 */
export function watchConnection(
  client: Client,
  log: Logger,
  isStopping: () => boolean = () => false,
): void {
  const outages = new Map<number, Outage>();
  const outage = (shard: number) => {
    const known = outages.get(shard) ?? new Outage(log, SENTENCES);
    outages.set(shard, known);
    return known;
  };
  /** Shards that Discord has refused: whoever asked for them tells why. */
  const refused = new Set<number>();
  client.on(Events.ShardDisconnect, (_, shard) => refused.add(shard));
  client.on(Events.ShardError, (error, shard) => {
    if (!refused.has(shard)) outage(shard).failed({ shard, err: error });
  });
  // discord.js emits this also when it closes a connection itself for good.
  client.on(Events.ShardReconnecting, (shard) => {
    if (!isStopping()) outage(shard).failed({ shard });
  });
  client.on(Events.ShardReady, (shard) => outage(shard).worked({ shard }));
  client.on(Events.ShardResume, (shard) => outage(shard).worked({ shard }));
  client.on(Events.Warn, (message) => log.warn(message));
  // Without a listener an error that nobody caught would end the process.
  client.on(Events.Error, (error) =>
    log.error({ err: error }, 'The Discord client reported an error.'),
  );
}
