import type { BotState } from '../protocol/protocol.ts';

/** Tracks the bot's state from its process and its connection. */
export class BotStateTracker {
  #isRunning = false;
  /** Whether this process has been online. */
  #wasOnline = false;
  #current: BotState = 'starting';
  readonly #onChange: (state: BotState) => void;

  constructor(onChange: (state: BotState) => void) {
    this.#onChange = onChange;
  }

  get current(): BotState {
    return this.#current;
  }

  /** Call it when the process has started or ended. */
  process(isRunning: boolean): void {
    this.#isRunning = isRunning;
    this.#wasOnline = false;
    this.#change(isRunning ? 'starting' : 'offline');
  }

  /**
   * Call it when the connection may have changed.
   * @param isOnline whether the bot is connected and its commands are registered
   */
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
