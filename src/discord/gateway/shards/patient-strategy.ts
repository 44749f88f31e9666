import type { IShardingStrategy, WebSocketOptions } from 'discord.js';
import { WebSocketShardEvents } from '../discord-js.ts';
import { gatewayAddress } from '../rest/gateway-information.ts';
import { type Loss, Shard, type ShardListener } from './shard.ts';
import { TIMINGS, type Timings } from './timings.ts';

type Manager = Parameters<NonNullable<WebSocketOptions['buildStrategy']>>[0];

/** Receives changes of a shard's connection. */
export interface ConnectionObserver {
  readonly onLost?: ((shard: number, loss: Loss) => void) | undefined;
  /** Called when Discord has closed a connection permanently. */
  readonly onRefused?: ((shard: number, loss: Loss) => void) | undefined;
}

/** discord.js infers from the close code whether a connection will come back. */
const CUT = 1006;

/**
 * Connects discord.js with {@link Shard}s. It never rejects because of a failed connection:
 * discord.js would destroy the client although the shard itself retries, and two clients would
 * answer.
 */
export class PatientStrategy implements IShardingStrategy {
  readonly #manager: Manager;
  readonly #observer: ConnectionObserver;
  readonly #timings: Timings;
  readonly #shards = new Map<number, Shard>();

  constructor(manager: Manager, observer: ConnectionObserver, timings: Partial<Timings> = {}) {
    this.#manager = manager;
    this.#observer = observer;
    this.#timings = { ...TIMINGS, ...timings };
  }

  async spawn(shardIds: number[]): Promise<void> {
    const { options } = this.#manager;
    let information = await this.#manager.fetchGatewayInformation();
    const shardCount = await this.#manager.getShardCount();
    const throttler = await options.buildIdentifyThrottler(this.#manager);
    for (const id of shardIds) {
      const parts = {
        address: () => gatewayAddress(information.url) ?? new URL(information.url),
        askForAddress: async () => {
          // A single 401 response, even from a proxy, makes discord.js forget the token.
          options.rest.setToken(options.token);
          information = await this.#manager.fetchGatewayInformation(true);
        },
        complete: (address: URL) => {
          const complete = new URL(address);
          complete.searchParams.set('v', options.version);
          complete.searchParams.set('encoding', options.encoding);
          return complete;
        },
        identity: {
          token: options.token,
          properties: options.identifyProperties,
          intents: options.intents,
          compress: false,
          shard: [id, shardCount],
        },
        waitForIdentify: (signal: AbortSignal) => throttler.waitForIdentify(id, signal),
        timings: this.#timings,
      };
      this.#shards.set(id, new Shard(parts, this.#listen(id, shardCount)));
    }
  }

  connect(): void {
    for (const shard of this.#shards.values()) shard.connect();
  }

  async destroy(): Promise<void> {
    const shards = [...this.#shards.values()];
    this.#shards.clear();
    await Promise.all(shards.map((shard) => shard.destroy()));
  }

  /** Unused: nothing is sent through the gateway, and trackShards reports the status. */
  send = unsupported;
  fetchStatus = unsupported;

  /** Translates the events of a shard into those of discord.js, in the order that it expects. */
  #listen(shardId: number, shardCount: number): ShardListener {
    const manager = this.#manager;
    const { options } = manager;
    const closed = ({ code = CUT }: Loss) => {
      manager.emit(WebSocketShardEvents.Closed, { code, shardId });
    };
    return {
      hello: () => void manager.emit(WebSocketShardEvents.Hello, { shardId }),
      ready: (data, session) => {
        const info = session && {
          sessionId: session.id,
          resumeURL: session.address?.href ?? '',
          sequence: session.sequence,
          shardId,
          shardCount,
        };
        void options.updateSessionInfo(shardId, info ?? null);
        manager.emit(WebSocketShardEvents.Ready, { data, shardId });
      },
      resumed: () => void manager.emit(WebSocketShardEvents.Resumed, { shardId }),
      forgotten: () => void options.updateSessionInfo(shardId, null),
      dispatch: (data) => void manager.emit(WebSocketShardEvents.Dispatch, { data, shardId }),
      heartbeat: (heartbeatAt, latency) => {
        const ackAt = heartbeatAt + latency;
        manager.emit(WebSocketShardEvents.HeartbeatComplete, {
          ackAt,
          heartbeatAt,
          latency,
          shardId,
        });
      },
      failed: (reason) => {
        const error = reason instanceof Error ? reason : new Error(String(reason));
        manager.emit(WebSocketShardEvents.Error, { error, shardId });
      },
      lost: (loss) => {
        closed(loss);
        this.#observer.onLost?.(shardId, loss);
      },
      refused: (loss) => {
        closed(loss);
        this.#observer.onRefused?.(shardId, loss);
      },
    };
  }
}

function unsupported(): never {
  throw new Error('This is not supported by Verbatim’s shards.');
}
