import { Command } from '@commander-js/extra-typings';
import { readLibrary } from '../../src/interview/library/read-library.ts';
import { type Library, places } from '../../src/interview/model.ts';
import { buildIndex } from '../../src/search/index/library-index.ts';
import { readQuestion } from '../../src/search/question/question.ts';
import { type Engine, verbatim } from '../quality/engine.ts';
import { peers } from '../quality/peers.ts';
import { libraryOf } from '../quality/squad.ts';
import { percentile } from '../support/figures.ts';
import { positiveNumber } from '../support/positive-number.ts';
import { table } from '../support/table.ts';
import { makePassages, makeQuestions } from './passages.ts';

/** MiniSearch’s search alone, in the same fields and for the same terms as ours. */
const sameTerms: Engine = async (library) => {
  const index = buildIndex(library);
  const terms = new Map<string, string[]>();
  return async (question) => {
    const asked =
      terms.get(question) ??
      readQuestion(question, index).parts.flatMap(({ stems, exactTerms, aliases }) => [
        ...stems,
        ...exactTerms,
        ...aliases,
      ]);
    terms.set(question, asked);
    const found = index.search.search(' ', { tokenize: () => asked });
    return { passages: found.map(({ id }) => String(id)), facts: [], outcome: 'answered' };
  };
};

const BARE = 'MiniSearch, same terms';
const all: Readonly<Record<string, Engine>> = {
  Verbatim: verbatim,
  [BARE]: sameTerms,
  ...peers,
};

/** The engines that `--alone` keeps. */
const ALONE = ['Verbatim', BARE, 'MiniSearch as installed'];

const QUESTIONS = 200;
const SEED = 7;
/** Engines that would need minutes for this many passages are left out. */
const SLOW_ENGINES = ['fuse.js', 'MiniSearch, prefix and fuzzy'];
const SLOW_FROM = 10_000;

const command = new Command('bench')
  .description('Times questions end to end next to other engines in one run; compare the ratios.')
  .option('--alone', 'only Verbatim and MiniSearch')
  .option('--rounds <n>', 'how many times to ask each question', positiveNumber, 3);
const { alone, rounds } = command.parse().opts();
const print = (text: string) => process.stdout.write(`${text}\n`);

for (const size of [13, 100, 1000, 10_000]) {
  const library = size === 13 ? readLibrary('content') : libraryOf('', makePassages(size, SEED));
  const engines = Object.entries(all).filter(
    ([name]) =>
      !(alone && !ALONE.includes(name)) && !(size >= SLOW_FROM && SLOW_ENGINES.includes(name)),
  );
  print(table(await measure(library, engines)));
  print('');
}

async function measure(
  library: Library,
  engines: readonly (readonly [string, Engine])[],
): Promise<string[][]> {
  const texts = places(library).map(({ passage }) => passage.text);
  const clean = makeQuestions(texts, QUESTIONS, false, SEED);
  const typos = makeQuestions(texts, QUESTIONS, true, SEED);

  const built = [];
  for (const [name, engine] of engines) {
    const memory = await heap();
    const start = performance.now();
    const ask = await engine(library);
    const time = performance.now() - start;
    built.push({ name, ask, time, memory: (await heap()) - memory });
  }
  // The engines take turns, so that other work on the machine slows them all alike.
  const times = built.map(() => ({ clean: [] as number[], typos: [] as number[] }));
  for (let round = 0; round <= rounds; round++) {
    for (const [at, { ask }] of built.entries()) {
      for (const [kind, questions] of Object.entries({ clean, typos })) {
        for (const question of questions) {
          const start = performance.now();
          await ask(question);
          const time = performance.now() - start;
          // The first round warms up.
          if (round > 0) times[at]?.[kind === 'clean' ? 'clean' : 'typos'].push(time);
        }
      }
    }
  }
  const bare = times[built.findIndex(({ name }) => name === BARE)];
  const ratio = (own: number[] = [], others: number[] = [], share: number) =>
    (percentile(own, share) / percentile(others, share)).toFixed(1);
  return [
    [
      `${texts.length} passages`,
      'p50 ms',
      'p99 ms',
      'p50 ×',
      'p99 ×',
      'typo p50 ms',
      'typo p99 ms',
      'typo p50 ×',
      'build ms',
      'KiB a passage',
    ],
    ...built.map(({ name, time, memory }, at) => [
      name,
      percentile(times[at]?.clean ?? [], 0.5).toFixed(3),
      percentile(times[at]?.clean ?? [], 0.99).toFixed(3),
      ratio(times[at]?.clean, bare?.clean, 0.5),
      ratio(times[at]?.clean, bare?.clean, 0.99),
      percentile(times[at]?.typos ?? [], 0.5).toFixed(3),
      percentile(times[at]?.typos ?? [], 0.99).toFixed(3),
      ratio(times[at]?.typos, bare?.typos, 0.5),
      time.toFixed(0),
      (memory / 1024 / texts.length).toFixed(1),
    ]),
  ];
}

/** Bytes in use after a garbage collection, typed arrays included. */
async function heap(): Promise<number> {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
