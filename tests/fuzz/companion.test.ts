import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readCompanion } from '../../src/interview/companion/companion.ts';
import { readLibrary } from '../../src/interview/library/read-library.ts';
import type { Section } from '../../src/interview/model.ts';
import { type Problem, ProblemList } from '../../src/interview/problem.ts';
import { answer } from '../../src/search/answer.ts';
import { buildIndex } from '../../src/search/index/library-index.ts';
import { splitSentences } from '../../src/search/language/sentences.ts';
import { hostileText, piece, spoilt } from './arbitraries.ts';
import { cases } from './cases.ts';

const { interviews } = readLibrary('content');
const sections: readonly Section[] = interviews.flatMap((interview) => interview.sections);
const references = sections.flatMap(({ passages }) => passages.map(({ reference }) => reference));

const text = fc.oneof(piece, hostileText(80));
const wellFormed = fc
  .record(
    {
      names: fc.array(fc.array(text, { maxLength: 4 }), { maxLength: 5 }),
      questions: fc.dictionary(
        fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...references) }, text),
        fc.array(text, { maxLength: 3 }),
        { maxKeys: 4 },
      ),
    },
    { requiredKeys: [] },
  )
  .map((value) => stringify(value));
/** YAML that only an attacker writes. */
const crafted = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('[', '{a: ', '- ', '? ', '&a [', '"', '!!seq ['),
      fc.integer({ min: 1, max: 3000 }),
    )
    .map(([open, times]) => open.repeat(times)),
  fc
    .tuple(
      fc.constantFrom(
        '!!js/function',
        '!x',
        '!!python/object/apply:os.system',
        '!!set',
        '!!binary',
        '!<x>',
      ),
      text,
    )
    .map(([tag, value]) => `names:\n  - [a, ${tag} ${JSON.stringify(value)}]\n`),
  fc
    .tuple(
      fc.constantFrom(
        '__proto__',
        '"__proto__"',
        'constructor',
        '<<',
        '? [a]',
        '? {a: b}\n',
        'prototype',
        '*a',
      ),
      text,
      fc.boolean(),
    )
    .map(([key, value, inside]) =>
      inside
        ? `questions:\n  ${key}: [polluted]\n`
        : `${key}: {polluted: ${JSON.stringify(value)}}\n`,
    ),
  fc
    .integer({ min: 2, max: 12 })
    .map((depth) =>
      [
        'a0: &a0 [x,x,x,x,x,x,x,x,x]',
        ...Array.from(
          { length: depth },
          (_, at) => `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(',')}]`,
        ),
      ].join('\n'),
    ),
);

const source = fc.oneof(
  { weight: 3, arbitrary: wellFormed },
  { weight: 2, arbitrary: spoilt(wellFormed) },
  { weight: 2, arbitrary: crafted },
  hostileText(300),
);

const warnings: Error[] = [];
const listen = (warning: Error) => warnings.push(warning);
process.on('warning', listen);
afterAll(() => process.off('warning', listen));

test('any companion is read as names and questions, or its problems are reported with their lines', async () => {
  let companions = 0;
  fc.assert(
    fc.property(source, (yaml) => {
      const problems = new ProblemList('companion.yml');
      const { aliases, questions } = readCompanion(yaml, sections, problems);
      const lines = yaml.split(/\r\n|\r|\n/).length;
      const isClear = ({ line, message }: Problem) =>
        /[.!?]$/.test(message) && line !== undefined && line > 0 && line <= lines;
      expect(problems.all.filter((problem) => !isClear(problem))).toEqual([]);
      expect(aliases.filter(({ length }) => length < 2)).toEqual([]);
      const texts = [...aliases, ...questions.values()].flat();
      expect(texts.filter((each) => each.trim() === '')).toEqual([]);
      if (problems.all.length > 0) return;
      companions++;
      expect([...questions.keys()].filter((reference) => !references.includes(reference))).toEqual(
        [],
      );
      expect(yaml).not.toMatch(/polluted|\[a, !/);
    }),
    cases(1500),
  );
  expect(companions).toBeGreaterThan(100);
  expect(
    Object.getOwnPropertyNames(Object.prototype).filter((name) => /pollut/.test(name)),
  ).toEqual([]);
  expect('polluted' in {}).toBe(false);
  await new Promise((resolve) => setImmediate(resolve));
  expect(warnings).toEqual([]);
});

test('with any valid companion, questions are answered in the text’s own words', () => {
  fc.assert(
    fc.property(wellFormed, hostileText(200), (yaml, question) => {
      const companion = readCompanion(yaml, sections, new ProblemList('companion.yml'));
      const library = { interviews: interviews.map((interview) => ({ ...interview, companion })) };
      const index = buildIndex(library);
      for (const asked of [question, ...companion.aliases.flat().slice(0, 2)]) {
        for (const { passage, keySentence } of answer(index, asked).passages) {
          expect(sections.flatMap(({ passages }) => passages)).toContain(passage);
          expect(splitSentences(passage.text)[keySentence.index]).toMatchObject({
            start: keySentence.start,
            end: keySentence.end,
          });
        }
      }
    }),
    cases(200),
  );
});
