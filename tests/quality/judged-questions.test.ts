import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isAnswered } from '../../benchmarks/quality/judge.ts';
import { KINDS, readJudgedQuestions } from '../../benchmarks/quality/judged-questions.ts';
import { mark } from '../../benchmarks/quality/metrics.ts';
import { readLibrary } from '../../src/interview/library/read-library.ts';
import { contentFolder } from '../support/content-folder.ts';

const library = readLibrary('content');
const halves = ['develop', 'report'].map((half) =>
  readJudgedQuestions(`benchmarks/quality/${half}.yml`, library),
);

test('there are at least 250 distinct judged questions, each kind in both halves', () => {
  const asked = halves.flat().map(({ ask }) => ask);
  expect(asked.length).toBeGreaterThanOrEqual(250);
  expect(new Set(asked).size).toBe(asked.length);
  for (const half of halves) {
    for (const kind of KINDS) expect(half.some((question) => question.kind === kind)).toBe(true);
  }
});

test('every answered question says which passage answers it, and the others none', () => {
  for (const question of halves.flat()) {
    const { ask, grades, fact } = question;
    expect([ask, grades.size > 0 || fact !== undefined]).toEqual([ask, isAnswered(question)]);
  }
});

test('a passage or a sentence that is not in the interview is refused', () => {
  const rest = KINDS.filter((kind) => kind !== 'keyword')
    .map((kind) => `${kind}: []\n`)
    .join('');
  const read = (question: string) => {
    const path = join(contentFolder({}), 'questions.yml');
    writeFileSync(path, `keyword:\n  - ${question}\n${rest}`);
    return readJudgedQuestions(path, library);
  };
  expect(() => read('{ ask: bees, grades: { "9.9": 3 } }')).toThrow('“bees”: no passage 9.9');
  expect(() => read('{ ask: bees, grades: { "1.1": 3 }, sentences: [Bees] }')).toThrow(
    'no graded passage holds “Bees”',
  );
});

test('a ranking is marked by the rank of the first passage that answers, and by its grades', () => {
  const grades = new Map([
    ['a', 3],
    ['b', 2],
  ]);
  expect(mark(['a', 'b'], grades)).toEqual({ first: 1, within3: 1, reciprocal: 1, ndcg3: 1 });
  expect(mark(['b', 'a'], grades)).toMatchObject({ first: 0, within3: 1, reciprocal: 0.5 });
  // (3 + 7 / log2 3) / (7 + 3 / log2 3)
  expect(mark(['b', 'a'], grades).ndcg3).toBeCloseTo(0.834, 3);
  expect(mark(['c', 'd', 'e', 'a'], grades)).toEqual({
    first: 0,
    within3: 0,
    reciprocal: 0.25,
    ndcg3: 0,
  });
  expect(mark([], grades)).toEqual({ first: 0, within3: 0, reciprocal: 0, ndcg3: 0 });
});
