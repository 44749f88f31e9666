import { Command } from '@commander-js/extra-typings';
import { readLibrary } from '../../src/interview/library/read-library.ts';
import { type Engine, verbatim } from './engine.ts';
import { judgeEngine } from './judge.ts';
import { readJudgedQuestions } from './judged-questions.ts';
import { replaceMarked } from './marked.ts';
import { peers } from './peers.ts';
import { readSquad } from './squad.ts';
import { measureSquad } from './squad-measure.ts';
import { engineTable, kindTables, shortTable, squadTable, wrongAnswers } from './tables.ts';

const engines: Readonly<Record<string, Engine>> = { Verbatim: verbatim, ...peers };

const command = new Command('quality')
  .description('Measures how well questions are answered, compared with other search engines.')
  .option('--squad <file>', 'measure on a file in SQuAD format, each question against its article')
  .option('--develop', 'measure on the development half and list wrong answers')
  .option('--alone', 'leave the other engines out');
const { squad, develop, alone } = command.parse().opts();
const measured = alone ? { Verbatim: verbatim } : engines;
const print = (text: string) => process.stdout.write(`${text}\n`);

if (squad !== undefined) {
  print(squadTable(await measureSquad(measured, readSquad(squad))));
} else {
  const library = readLibrary('content');
  const half = develop ? 'develop' : 'report';
  const questions = readJudgedQuestions(`benchmarks/quality/${half}.yml`, library);
  const verdicts = new Map(
    await Promise.all(
      Object.entries(measured).map(
        async ([name, engine]) => [name, await judgeEngine(engine, library, questions)] as const,
      ),
    ),
  );
  print(kindTables(verdicts));
  if (develop) print(wrongAnswers(verdicts.get('Verbatim') ?? []));
  else if (!alone) {
    replaceMarked('docs/QUALITY.md', 'quality', engineTable(verdicts));
    replaceMarked('README.md', 'quality', shortTable(verdicts));
  }
}
