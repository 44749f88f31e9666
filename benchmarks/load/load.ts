import { Command, Option } from '@commander-js/extra-typings';
import { readLibrary } from '../../src/interview/library/read-library.ts';
import { positiveNumber } from '../support/positive-number.ts';
import { compare } from './compare.ts';
import { compareGuilds } from './guilds.ts';
import { KINDS } from './mix.ts';
import { soak } from './soak.ts';

const options = new Command('load')
  .description('Compares the built bot under realistic load with a bot that answers a constant.')
  .option('--soak', 'measure how memory grows over many interactions')
  .option('--guilds', 'measure memory by number of servers')
  .option(
    '--count <n>',
    'interactions in a round (default: 2000) or in the soak (default: 200000)',
    positiveNumber,
  )
  .option('--rounds <n>', 'rounds for each bot, saturated and steady', positiveNumber, 10)
  .option('--in-flight <n>', 'concurrent interactions when saturated', positiveNumber, 16)
  .option(
    '--rate <n>',
    'interactions a second when steady (default: half of saturated)',
    positiveNumber,
  )
  .addOption(new Option('--kind <kind>', 'only interactions of this kind').choices(KINDS))
  .option('--seed <n>', 'seed of the interactions', positiveNumber, 7)
  .option('--minutes <n>', 'start no round after this time', positiveNumber, 10)
  .parse()
  .opts();
const print = (text: string) => process.stdout.write(`${text}\n`);
const library = readLibrary('content');

if (options.guilds) print(await compareGuilds());
else if (options.soak) await soak(library, { ...options, count: options.count ?? 200_000 }, print);
else {
  const { kind, rate, ...plan } = options;
  print(
    await compare(library, {
      ...plan,
      count: options.count ?? 2000,
      ...(rate !== undefined && { rate }),
      ...(kind !== undefined && { kinds: [kind] }),
    }),
  );
}
