import { Command, InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { readLibrary } from '../../src/interview/library/read-library.ts';
import { compare } from './compare.ts';
import { compareGuilds } from './guilds.ts';
import { KINDS } from './mix.ts';
import { soak } from './soak.ts';

const number = (value: string) => {
  const parsed = Number(value);
  if (!(parsed > 0)) throw new InvalidArgumentError('It has to be a number above 0.');
  return parsed;
};

const options = new Command('load')
  .description('Uses the built bot as people do, beside a bot that answers a constant.')
  .option('--soak', 'how the memory grows over many interactions')
  .option('--guilds', 'memory by the number of servers')
  .option('--count <n>', 'interactions: of a round (2000), or of the soak (200000)', number)
  .option('--rounds <n>', 'rounds of each bot and each way', number, 10)
  .option('--in-flight <n>', 'interactions under way at once when saturated', number, 16)
  .option('--rate <n>', 'interactions a second when steady (half of saturated)', number)
  .addOption(new Option('--kind <kind>', 'interactions of one kind only').choices(KINDS))
  .option('--seed <n>', 'of the interactions', number, 7)
  .option('--minutes <n>', 'after which no round begins', number, 10)
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
