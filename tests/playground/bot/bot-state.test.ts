import { expect, test } from 'vitest';
import { BotStateTracker } from '../../../playground/bot/bot-state.ts';

test('the bot starts, is online, loses its connection, exits and comes back', () => {
  const seen: string[] = [];
  const bot = new BotStateTracker((state) => seen.push(state));
  expect(bot.current).toBe('starting');
  bot.process(true);
  bot.connection(false);
  bot.connection(true);
  bot.connection(false);
  bot.connection(true);
  bot.process(false);
  bot.connection(false);
  bot.process(true);
  bot.connection(false);
  bot.connection(true);
  expect(seen).toEqual(['online', 'offline', 'online', 'offline', 'starting', 'online']);
});

test('the connection of a process that has exited does not count', () => {
  const bot = new BotStateTracker(() => {});
  bot.process(true);
  bot.process(false);
  bot.connection(true);
  expect(bot.current).toBe('offline');
});
