import type { ChildProcess } from 'node:child_process';
import type { Loopback } from '../../loopback/loopback.ts';

/** Milliseconds between two logins of a shard, as Discord wants it, with what discord.js adds at random. */
const BETWEEN_LOGINS = 6500;

interface Parts {
  readonly discord: Loopback;
  readonly bot: ChildProcess;
  /** The bot's content folder. */
  readonly content: string;
  /** Where the bot's health is asked. */
  readonly healthAddress: string;
}

/** What faults are done to: Discord, the bot's process, and its content. */
export class World implements Parts {
  readonly discord: Loopback;
  readonly bot: ChildProcess;
  readonly content: string;
  readonly healthAddress: string;
  #lastLogin = performance.now();

  constructor({ discord, bot, content, healthAddress }: Parts) {
    this.discord = discord;
    this.bot = bot;
    this.content = content;
    this.healthAddress = healthAddress;
    const { gateway } = discord;
    const { onIdentify } = gateway;
    gateway.onIdentify = () => {
      onIdentify();
      this.#lastLogin = performance.now();
    };
  }

  /** Milliseconds until Discord lets the bot log in again. */
  get untilLogin(): number {
    return Math.max(0, this.#lastLogin + BETWEEN_LOGINS - performance.now());
  }
}
