import { Backoff, requestedPause } from '../../../runtime/backoff.ts';
import { Connection, type ConnectionListener, type Ending } from './connection.ts';
import type { Session } from './frames.ts';
import type { Timings } from './timings.ts';

/** Consecutive failed resumes before the session is given up. */
const MOST_FAILED_RESUMES = 3;
/** Consecutive connections that may break soon after becoming ready before the pauses grow. */
const MOST_QUICK_LOSSES = 10;

/** Why a connection was lost. */
export type Loss = Pick<Ending, 'code' | 'reason' | 'error'>;

/** Callbacks of a shard. */
export interface ShardListener extends Omit<ConnectionListener, 'ended'> {
  /** Called when a session is given up: the next one starts at the main gateway. */
  readonly forgotten: () => void;
  readonly lost: (loss: Loss) => void;
  /** Called when Discord has closed the connection permanently. */
  readonly refused: (loss: Loss) => void;
}

export interface ShardParts {
  /** The main gateway's last known address. */
  readonly address: () => URL;
  /** Asks Discord for that address again. */
  readonly askForAddress: () => Promise<void>;
  /** An address as a connection needs it. */
  readonly complete: (address: URL) => URL;
  readonly identity: { readonly token: string } & Readonly<Record<string, unknown>>;
  readonly waitForIdentify: (signal: AbortSignal) => Promise<void>;
  readonly timings: Timings;
}

/**
 * Keeps a shard connected: one connection after another, for as long as Discord allows. Unlike
 * discord.js's own shard, it gives up a session whose address is dead, asks for the gateway's
 * address again, waits longer after each failure, and never waits for a dead connection.
 */
export class Shard {
  readonly #parts: ShardParts;
  readonly #listener: ShardListener;
  readonly #backoff: Backoff;
  #connection: Connection | undefined;
  #session: Session | undefined;
  #isDestroyed = false;
  #timer: NodeJS.Timeout | undefined;
  #isFirst = true;
  #failedResumes = 0;
  #quickLosses = 0;
  /** When the connection became ready, if it did. */
  #goodSince: number | undefined;
  /** Discord is not asked for the gateway's address before this time. */
  #mayAskAt = 0;

  constructor(parts: ShardParts, listener: ShardListener) {
    this.#parts = parts;
    this.#listener = listener;
    this.#backoff = new Backoff(parts.timings.pauses);
  }

  /** Connects, now and whenever the connection is lost. */
  connect(): void {
    void this.#connect().catch((error: unknown) => this.#lose({ error, remedy: 'identify' }));
  }

  /** Closes the connection permanently. */
  async destroy(): Promise<void> {
    this.#isDestroyed = true;
    clearTimeout(this.#timer);
    await this.#connection?.close();
  }

  async #connect(): Promise<void> {
    if (this.#session === undefined && !this.#isFirst) await this.#askForAddress();
    this.#isFirst = false;
    if (this.#isDestroyed) return;
    const { identity, waitForIdentify, timings, address, complete } = this.#parts;
    const session = this.#session;
    this.#connection = new Connection(
      {
        address: complete(session?.address ?? address()),
        identity,
        session,
        waitForIdentify,
        timings,
      },
      {
        ...this.#listener,
        ready: (data, begun) => {
          this.#session = begun;
          this.#becomeGood();
          this.#listener.ready(data, begun);
        },
        resumed: () => {
          this.#becomeGood();
          this.#listener.resumed();
        },
        ended: (ending) => this.#lose(ending),
      },
    );
  }

  /** If Discord cannot be asked, the known address may still be right. */
  async #askForAddress(): Promise<void> {
    if (performance.now() < this.#mayAskAt) return;
    try {
      await this.#parts.askForAddress();
    } catch (error) {
      this.#mayAskAt = performance.now() + requestedPause(error);
      if (!this.#isDestroyed) this.#listener.lost({ error });
    }
  }

  #becomeGood(): void {
    this.#goodSince = performance.now();
    this.#failedResumes = 0;
  }

  #lose({ remedy, ...loss }: Ending): void {
    if (this.#isDestroyed) return;
    if (remedy === 'none') {
      this.#listener.refused(loss);
      return;
    }
    if (this.#goodSince !== undefined) this.#forgivePauses(performance.now() - this.#goodSince);
    else if (this.#session !== undefined) this.#failedResumes++;
    this.#goodSince = undefined;
    if (remedy === 'identify' || this.#failedResumes >= MOST_FAILED_RESUMES) this.#forgetSession();
    this.#listener.lost(loss);
    this.#timer = setTimeout(() => this.connect(), this.#backoff.next());
  }

  #forgetSession(): void {
    this.#session = undefined;
    this.#failedResumes = 0;
    this.#listener.forgotten();
  }

  /** @param lasted how long a connection stayed ready, in milliseconds */
  #forgivePauses(lasted: number): void {
    this.#quickLosses = lasted < this.#parts.timings.stable ? this.#quickLosses + 1 : 0;
    if (this.#quickLosses <= MOST_QUICK_LOSSES) this.#backoff.reset();
  }
}
