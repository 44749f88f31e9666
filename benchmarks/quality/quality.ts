import { Command } from '@commander-js/extra-typings';
import { readLibrary } from '../../src/interview/library/read-library.ts';
import { measureTranscripts } from '../transcripts/measure.ts';
import { describeMeasures } from '../transcripts/table.ts';
import { type Engine, verbatim } from './engine.ts';
import { judgeEngine } from './judge.ts';
import { judgeFolder, judgeInterview, readQuestions } from './judged-folder.ts';
import { readJudgedQuestions } from './judged-questions.ts';
import { judgedTable } from './judged-table.ts';
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
  .option('--judged <dir>', 'measure a content folder, each interview with its questions.jsonl')
  .option('--strangers', 'measure the strangers’ questions about the shipped interview')
  .option('--without-companion', 'with --judged or --strangers: leave the companions out')
  .option('--without-meaning', 'with --judged or --strangers: leave the word vectors out')
  .option('--transcripts <dir>', 'import a folder of transcripts and compare with their truth.json')
  .option('--alone', 'leave the other engines out');
const { squad, develop, alone, judged, strangers, transcripts, ...leftOut } = command
  .parse()
  .opts();
const without = { companion: leftOut.withoutCompanion, meaning: leftOut.withoutMeaning };
const measured = alone ? { Verbatim: verbatim } : engines;
const print = (text: string) => process.stdout.write(`${text}\n`);

if (transcripts !== undefined) print(describeMeasures(measureTranscripts(transcripts)));
else if (judged !== undefined) print(judgedTable(judgeFolder(judged, without)));
else if (strangers) {
  const questions = readQuestions('benchmarks/quality/strangers.jsonl');
  const { interviews } = readLibrary('content');
  print(judgedTable(interviews.flatMap((each) => judgeInterview(each, questions, without))));
} else if (squad !== undefined) {
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
