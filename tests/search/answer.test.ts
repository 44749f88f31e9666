import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/interview/library/read-library.ts';
import { places } from '../../src/interview/model.ts';
import { answer, keySentenceText } from '../../src/search/answer.ts';
import { buildIndex } from '../../src/search/index/library-index.ts';
import { rarity } from '../../src/search/language/english.ts';
import { splitSentences } from '../../src/search/language/sentences.ts';
import { stem } from '../../src/search/language/stem.ts';
import { isStopWord } from '../../src/search/language/stop-words.ts';
import { tokenise } from '../../src/search/language/tokenise.ts';
import { libraryOf } from '../support/content-folder.ts';

const library = readLibrary('content');
const index = buildIndex(library);
const withoutCompanion = buildIndex({
  interviews: library.interviews.map((interview) => ({
    ...interview,
    companion: { aliases: [], questions: new Map() },
  })),
});
const references = (question: string) =>
  answer(index, question).passages.map(({ passage }) => passage.reference);

test('the passage that answers the question comes first', () => {
  const [first, ...rest] = references('security guarantees');
  expect(first).toBe('2.2');
  expect(rest).toContain('2.1');
});

test('a question made of a passage’s own key words finds that passage first', () => {
  const all = places(library);
  const stemsOf = (text: string) => new Set(tokenise(text).map(({ word }) => stem(word)));
  for (const { passage } of all) {
    const others = all
      .filter((place) => place.passage !== passage)
      .map((place) => stemsOf(place.passage.text));
    const keyness = (word: string) =>
      rarity(word) / (1 + others.filter((stems) => stems.has(stem(word))).length);
    const words = [...new Set(tokenise(passage.text).map(({ word }) => word))]
      .filter((word) => !isStopWord(word))
      .sort((a, b) => keyness(b) - keyness(a))
      .slice(0, 4);
    for (const each of [index, withoutCompanion]) {
      expect(answer(each, words.join(' ')).passages[0]?.passage.reference).toBe(passage.reference);
    }
  }
});

test('every sentence finds its own passage first, and itself as the key sentence', () => {
  for (const { place, sentences } of index.passages) {
    for (const { start, end } of sentences) {
      const sentence = place.passage.text.slice(start, end);
      const [first] = answer(index, sentence).passages;
      expect(first?.passage.reference).toBe(place.passage.reference);
      expect(first && keySentenceText(first)).toBe(sentence);
    }
  }
});

describe('the outcome', () => {
  test.each([
    '',
    ' ',
    '???',
    '🐝🐝',
    'the',
    'what is the',
    'recipe for pancakes',
    'asdf qwer',
    '.*',
    '(?:a+)+$',
    '\u001b[31m',
    '0'.repeat(50),
  ])('of %j is none', (question) => {
    expect(answer(index, question)).toMatchObject({ outcome: 'none', passages: [] });
  });

  test('is partial if the interview never mentions something in the question', () => {
    expect(answer(index, 'NATO troops in Norway')).toMatchObject({
      outcome: 'partial',
      missing: ['Norway'],
    });
  });

  test('names missing words as typed, and never the question’s own phrasing', () => {
    expect(
      answer(index, 'Pls tell me what he said about the Grain-Deal of NATO forces').missing,
    ).toEqual(['Grain']);
  });

  test('does not count aliases, inflections or typos as missing', () => {
    expect(answer(index, 'would Moscow accept peacekeepers')).toMatchObject({
      outcome: 'answered',
      missing: [],
    });
    expect(answer(index, 'guaranteeing secuirty')).toMatchObject({
      outcome: 'answered',
      missing: [],
      corrections: [{ typed: 'secuirty', readAs: 'security' }],
    });
  });
});

test('“us” is the country, unless it can only be the pronoun', () => {
  expect(references('us complicity')[0]).toBe('5.1');
  expect(answer(index, 'tell us').outcome).toBe('none');
  expect(references('WHAT DOES THE US KNOW ABOUT THE RESIDENCE')[0]).toBe('5.1');
});

test('an exact word beats its inflections and aliases', () => {
  const bees = buildIndex(
    libraryOf(
      'The keeper guarded hives.\n\nThe keeper is a guard of hives.\n\nThe keeper is a warden of hives.',
      'names:\n  - [guard, warden]',
    ),
  );
  const order = (question: string) =>
    answer(bees, question).passages.map(({ passage }) => passage.reference);
  expect(order('guard').slice(0, 2)).toEqual(['0.2', '0.1']);
  expect(order('warden')[0]).toBe('0.3');
});

test('a library of several interviews answers from the right one', () => {
  const [bees] = libraryOf('Bees hum.').interviews;
  if (bees === undefined) throw new Error('no interview');
  const both = buildIndex({ interviews: [bees, ...library.interviews] });
  expect(answer(both, 'humming bees').passages[0]?.interview.slug).toBe('bees');
  expect(answer(both, 'security guarantees').passages[0]?.passage.reference).toBe('2.2');
});

const questions = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc
    .array(
      fc.constantFrom(
        ...tokenise(
          places(library)
            .map(({ passage }) => passage.text)
            .join(' '),
        ).map(({ word }) => word),
        'norway',
        'teritory',
        '🐝',
        '\u0007',
      ),
      { maxLength: 30 },
    )
    .map((words) => words.join(' ')),
);

test('every key sentence is part of its passage, and every passage is in the library', () => {
  fc.assert(
    fc.property(questions, (question) => {
      for (const { passage, section, keySentence } of answer(index, question).passages) {
        expect(splitSentences(passage.text)[keySentence.index]).toEqual({
          start: keySentence.start,
          end: keySentence.end,
        });
        expect(section.passages).toContain(passage);
      }
    }),
  );
});

test('the same question always gets the same answer', () => {
  fc.assert(
    fc.property(questions, (question) => {
      expect(answer(index, question)).toEqual(answer(buildIndex(library), question));
    }),
    { numRuns: 20 },
  );
});

test('questions of a megabyte are harmless', () => {
  for (const question of [
    'a'.repeat(1_000_000),
    'security guarantees '.repeat(50_000),
    '🐝'.repeat(250_000),
    'x y '.repeat(250_000),
  ]) {
    expect(answer(index, question).question).toBe(question);
  }
});

test('hostile passages are harmless', () => {
  const hostile = buildIndex(
    libraryOf(
      [
        'bees hum '.repeat(11_000),
        'שלום עולם',
        '🐝🐝🐝',
        'e\u0301'.repeat(1000),
        'a'.repeat(100_000),
        '\u202eabc',
        '和平会谈',
      ].join('\n\n'),
    ),
  );
  expect(answer(hostile, 'humming bees').passages[0]?.passage.reference).toBe('0.1');
  expect(answer(hostile, 'שלום').passages[0]?.passage.reference).toBe('0.2');
  expect(answer(hostile, '和平').passages[0]?.passage.reference).toBe('0.7');
});

test('the name of a property of every object is a word like any other', () => {
  for (const question of ['constructor Russia', 'Russia __proto__ toString hasOwnProperty']) {
    expect(answer(index, question).outcome).not.toBe('answered');
  }
  const builders = buildIndex(libraryOf('The constructor hums.\n\nBees sting.'));
  expect(answer(builders, 'constructor bees').passages[0]?.passage.reference).toBe('0.1');
});

test('a key sentence is identified by its position, even if the same words occur twice', () => {
  const text =
    'They told us on television: The ceasefire will hold. Nobody believed it. The ceasefire will hold. That is what I say today.';
  const [passage] = answer(buildIndex(libraryOf(text)), 'will the ceasefire hold').passages;
  expect(passage?.keySentence).toEqual({ index: 2, start: 73, end: 97 });
});
