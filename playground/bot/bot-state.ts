import type { BotState } from '../protocol/protocol.ts';

/** Follows how the bot is, from what its process and its connection do. */
export class BotStateTracker {
  #isRunning = false;
  /** Whether the process was online before. */
  #wasOnline = false;
  #current: BotState = 'starting';
  readonly #onChange: (state: BotState) => void;

  constructor(onChange: (state: BotState) => void) {
    this.#onChange = onChange;
  }

  get current(): BotState {
    return this.#current;
  }

  /** A process has started, or has ended. */
  process(isRunning: boolean): void {
    this.#isRunning = isRunning;
    this.#wasOnline = false;
    this.#change(isRunning ? 'starting' : 'offline');
  }

  /** @param isOnline whether Discord can reach it, and knows its commands */
  connection(isOnline: boolean): void {
    if (!this.#isRunning) return;
    this.#wasOnline ||= isOnline;
    if (this.#wasOnline) this.#change(isOnline ? 'online' : 'offline');
  }

  #change(state: BotState): void {
    if (state === this.#current) return;
    this.#current = state;
    this.#onChange(state);
  }
}
