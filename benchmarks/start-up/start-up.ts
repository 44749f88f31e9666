import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Command } from '@commander-js/extra-typings';
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { Loopback } from '../../loopback/loopback.ts';
import { median } from '../support/figures.ts';
import { positiveNumber } from '../support/positive-number.ts';
import { table } from '../support/table.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** The programs to start, by their names in the table; the first is compared with each of the others. */
const PROGRAMS = {
  Verbatim: path('../../dist/main.js'),
  'minimal bot, import': path('minimal-bot.js'),
  'minimal bot, require': path('minimal-bot.cjs'),
};

/** The measurements of one start; times in milliseconds since the process started. */
interface Start {
  readonly identified: number;
  readonly answered: number;
  /** Processor time of all threads until the first answer; NaN where the system does not report it. */
  readonly processor: number;
  /** Resident memory in MiB, some time after the first answer. */
  readonly resident: number;
}

const command = new Command('start-up')
  .description(
    'Starts the built bot and minimal discord.js bots in turn on the loopback Discord; compare the ratios.',
  )
  .option('--rounds <n>', 'how many times to start each', positiveNumber, 10)
  .option(
    '--rest <seconds>',
    'seconds from the first answer until memory is read',
    positiveNumber,
    12,
  );
// V8 frees the memory of the start some nine seconds later: before that, the figure says little.
const { rounds, rest } = command.parse().opts();

const starts = new Map(Object.keys(PROGRAMS).map((name) => [name, [] as Start[]]));
for (let round = 0; round <= rounds; round++) {
  for (const [name, program] of Object.entries(PROGRAMS)) {
    const start = await measure(program);
    // The first round only fills the disk cache.
    if (round > 0) starts.get(name)?.push(start);
  }
}
process.stdout.write(`${table(rows())}\n`);

/** Starts a program, asks a question as soon as it is connected, lets it rest, and ends it. */
async function measure(program: string): Promise<Start> {
  const discord = await Loopback.start();
  discord.commands.set('global', [
    {
      name: 'ask',
      options: [{ type: ApplicationCommandOptionType.String, name: 'question', required: true }],
    },
  ]);
  const begin = performance.now();
  const child = spawn(process.execPath, [program], {
    env: {
      PATH: process.env.PATH,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    while (discord.gateway.received.identify === 0) await sleep(1);
    const identified = performance.now() - begin;
    const { failed } = await discord.command(discord.person('alice'), 'ask', {
      question: 'security guarantees',
    });
    const answered = performance.now() - begin;
    const processor = processorTime(child);
    if (failed !== undefined) throw new Error(`${program}: ${failed}`);
    await sleep(rest * 1000);
    return { identified, answered, processor, resident: residentMemory(child) };
  } finally {
    const ended = once(child, 'exit');
    child.kill();
    await ended;
    await discord.close();
  }
}

/** A process's CPU time in milliseconds, in steps of 10. */
function processorTime({ pid }: ChildProcess): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return Number.NaN;
  // After the name, which may contain anything: the 14th and 15th fields, in hundredths of a second.
  const fields = readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Resident memory of a process in MiB. */
function residentMemory({ pid }: ChildProcess): number {
  const status = `/proc/${pid}/status`;
  const kibibytes = existsSync(status)
    ? /^VmRSS:\s+(\d+)/m.exec(readFileSync(status, 'utf8'))?.[1]
    : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(kibibytes) / 1024;
}

function rows(): string[][] {
  const kinds = ['identified', 'answered', 'processor', 'resident'] as const;
  const medians = [...starts].map(([name, measured]) => ({
    name,
    values: kinds.map((kind) => median(measured.map((start) => start[kind]))),
  }));
  const [own, ...minimal] = medians;
  return [
    [
      `median of ${rounds} starts`,
      'IDENTIFY ms',
      'first answer ms',
      'processor ms',
      'resident MiB',
    ],
    ...medians.map(({ name, values }) => [name, ...values.map((value) => value.toFixed(0))]),
    ...minimal.map(({ name, values }) => [
      `Verbatim ÷ ${name}`,
      ...values.map((value, at) => ((own?.values[at] ?? 0) / value).toFixed(2)),
    ]),
  ];
}
