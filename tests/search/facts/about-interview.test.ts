import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../../src/interview/library/read-library.ts';
import { answer, keySentenceText } from '../../../src/search/answer.ts';
import { readFacts } from '../../../src/search/facts/about-interview.ts';
import { buildIndex } from '../../../src/search/index/library-index.ts';
import { libraryOf } from '../../support/content-folder.ts';

const index = buildIndex(readLibrary('content'));
const names = (question: string, { library, acronyms } = index) =>
  readFacts(question, library, acronyms)?.map(({ name }) => name);

describe('a question about the interview itself', () => {
  test.each([
    ['who is speaking?', ['Speaker']],
    ['Who is the interviewee', ['Speaker']],
    ['who is Mehmet Perincek', ['Speaker']],
    ['whats his background', ['Speaker']],
    ['who published this interview', ['Publisher']],
    ['where was it published?', ['Published in']],
    ['which newspaper did it appear in', ['Published in']],
    ['in what language was the interview', ['Language']],
    ['what is this interview about', ['Title']],
    ['pls summarise it', ['Title']],
    ['how long is the interview?', ['Length']],
    ['how many sections does the text have', ['Length']],
    ['who wrote the introduction?', ['Introduction by']],
    ['whats the langauge', ['Language']],
  ])('%s: %j', (question, expected) => {
    expect(names(question)).toEqual(expected);
  });

  test.each([
    'when was this published',
    'who conducted the interview',
    'is there a link?',
    'what is the license',
  ])('%s: nothing that this front matter says', (question) => {
    expect(names(question)).toEqual([]);
    expect(answer(index, question)).toMatchObject({ outcome: 'none', passages: [] });
  });

  test.each([
    'who is speaking for Russia',
    'who is Zelensky',
    'what is the war about',
    'what did he say about the US',
    'when was the report published',
    'what does the US publish',
    'who is behind this',
    'who is against it',
    'how long will this go on',
    'when will it be over',
    'what should he do',
    'security guarantees',
    '',
    '???',
  ])('%s: something else', (question) => {
    expect(names(question)).toBeUndefined();
  });
});

test('comes with the passages of the introduction that say it, with their key sentence', () => {
  const { outcome, facts, passages } = answer(index, 'where did this appear?');
  expect(outcome).toBe('answered');
  expect(facts.map(({ value }) => value)).toEqual([
    'Aydınlık Europe, the supplement for Europe of the Aydınlık newspaper from Türkiye',
  ]);
  expect(passages[0]?.passage.reference).toBe('0.3');
  expect(passages.map(keySentenceText)[0]).toContain('Aydınlık Europe');
  expect(passages.every(({ section }) => section.number === 0)).toBe(true);
});

test('an interview without an introduction is described by its front matter alone', () => {
  const bees = buildIndex(libraryOf('## Hum\n\nBees hum all day.\n\nThey hum.'));
  expect(answer(bees, 'who is talking here?')).toMatchObject({
    outcome: 'answered',
    facts: [{ name: 'Speaker', value: 'Ada Bee, Beekeeper' }],
    passages: [],
  });
  expect(answer(bees, 'how many passages').facts[0]?.value).toBe('1 section, 2 passages');
});

test('of several interviews, the named one is described', () => {
  const both = buildIndex({
    interviews: [...libraryOf('Bees hum.').interviews, ...index.library.interviews],
  });
  expect(names('who published this', both)).toEqual(['Publisher', 'Publisher']);
  expect(answer(both, 'who is Ada Bee').facts.map(({ value }) => value)).toEqual([
    'Ada Bee, Beekeeper',
  ]);
});
