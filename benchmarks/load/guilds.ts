import { table } from '../support/table.ts';
import { type BotName, BotProcess } from './bot-process.ts';

const GUILDS = [1, 1000, 10_000, 100_000];
const MIB = 1024 ** 2;

/** A table of each bot's memory after READY, by its number of servers. */
export async function compareGuilds(): Promise<string> {
  const rows: string[][] = [];
  for (const guilds of GUILDS) {
    const [own, other] = [await memory('Verbatim', guilds), await memory('constant bot', guilds)];
    rows.push([guilds.toLocaleString('en'), ...own, ...other]);
  }
  return table([
    ['servers', 'Verbatim: heap MiB', 'resident MiB', 'constant bot: heap MiB', 'resident MiB'],
    ...rows,
  ]);
}

async function memory(name: BotName, guilds: number): Promise<string[]> {
  const bot = await BotProcess.start(name, { guilds });
  try {
    const { heapUsed, rss } = await bot.usage({ collect: true });
    return [heapUsed, rss].map((bytes) => (bytes / MIB).toFixed(1));
  } finally {
    await bot.stop();
  }
}
