import { Command, InvalidArgumentError } from '@commander-js/extra-typings';
import { runChaos } from './run-chaos.ts';

/** Seconds: it may never take more than five minutes in all, start and end included. */
const LONGEST = 285;

const number = (value: string) => {
  const parsed = Number(value);
  if (!(parsed > 0)) throw new InvalidArgumentError('It has to be a number above 0.');
  return parsed;
};

const { seed, seconds } = new Command('chaos')
  .description('Uses the built bot while Discord, its content and its neighbours fail at random.')
  .option('--seed <n>', 'of the faults; a failing one can be run again', number)
  .option('--seconds <n>', `how long, at most ${LONGEST}`, number, 240)
  .parse()
  .opts();
const print = (text: string) => process.stdout.write(`${text}\n`);
const own = seed ?? Math.floor(Math.random() * 1_000_000);
print(`Seed ${own}`);
const { problems, ...figures } = await runChaos({
  seed: own,
  seconds: Math.min(seconds, LONGEST),
  print,
});
print(JSON.stringify(figures));
if (problems.length > 0) {
  print(
    `${problems.length} problem(s). Again: npm run chaos -- --seed ${own} --seconds ${seconds}`,
  );
}
process.exit(problems.length > 0 ? 1 : 0);
