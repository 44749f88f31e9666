import { readdirSync } from 'node:fs';
import { wordings } from '../../src/interview/companion/wordings.ts';
import type { Library } from '../../src/interview/model.ts';
import { readJudgedQuestions } from '../quality/judged-questions.ts';

const QUALITY = 'benchmarks/quality';

/** What people ask: the companions' wordings and the judged questions, including unrelated ones and junk. */
export function allQuestions(library: Library): string[] {
  const companions = library.interviews.flatMap(({ companion }) =>
    [...companion.questions.values()].flat().flatMap(wordings),
  );
  const judged = readdirSync(QUALITY)
    .filter((name) => name.endsWith('.yml'))
    .flatMap((name) => readJudgedQuestions(`${QUALITY}/${name}`, library))
    .map(({ ask }) => ask);
  return [...new Set([...companions, ...judged])].filter((question) => question.length <= 300);
}
