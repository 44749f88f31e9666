/** Callbacks of heartbeats. */
export interface HeartbeatParts {
  readonly send: () => void;
  /** Called when a heartbeat is due and the one before it has not been acknowledged. */
  readonly missed: () => void;
  /** @param heartbeatAt in milliseconds since 1970 */
  readonly acknowledged: (heartbeatAt: number, latency: number) => void;
}

/** The heartbeats of a connection. */
export class Heartbeats {
  readonly #parts: HeartbeatParts;
  #timer: NodeJS.Timeout | undefined;
  /** When the unacknowledged heartbeat was sent. */
  #sentAt: number | undefined;

  constructor(parts: HeartbeatParts) {
    this.#parts = parts;
  }

  get areStarted(): boolean {
    return this.#timer !== undefined;
  }

  /**
   * Sends a heartbeat at this interval; the first one after a random part of it, as Discord asks.
   */
  start(interval: number): void {
    const next = () => {
      if (this.#sentAt !== undefined) return this.#parts.missed();
      this.#timer = setTimeout(next, interval);
      this.#sentAt = Date.now();
      this.#parts.send();
    };
    this.#timer = setTimeout(next, interval * Math.random());
  }

  acknowledge(): void {
    if (this.#sentAt === undefined) return;
    const heartbeatAt = this.#sentAt;
    this.#sentAt = undefined;
    this.#parts.acknowledged(heartbeatAt, Date.now() - heartbeatAt);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
