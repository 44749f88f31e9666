import { expect, test } from 'vitest';
import { answer, keySentenceText } from '../../../src/search/answer.ts';
import { buildIndex } from '../../../src/search/index/library-index.ts';
import { askedType } from '../../../src/search/language/answer-type.ts';
import { libraryOf } from '../../support/content-folder.ts';

test.each([
  ['Who kept the bees?', 'name'],
  ['where do they fly', 'name'],
  ['When did the hive swarm?', 'time'],
  ['in which year was it', 'time'],
  ['how many bees are there', 'number'],
  ['do bees hum', undefined],
  ['whole hives', undefined],
])('%s asks for a %s', (question, type) => {
  expect(askedType(question)).toBe(type);
});

const keySentence = (text: string, question: string) =>
  answer(buildIndex(libraryOf(text)), question).passages.map(keySentenceText)[0];

test('the key sentence is the one that can be the answer', () => {
  expect(
    keySentence('The hive has swarmed again. It was Ada whose hive swarmed.', 'whose hive swarmed'),
  ).toBe('It was Ada whose hive swarmed.');
  expect(
    keySentence(
      'The hive swarmed. In May 2021 the hive swarmed once.',
      'When has the hive swarmed?',
    ),
  ).toBe('In May 2021 the hive swarmed once.');
  expect(keySentence('The hives are full. There were forty hives here.', 'how many hives')).toBe(
    'There were forty hives here.',
  );
});

test('the key sentence is the one whose companion question matches, in the order of the text', () => {
  const index = buildIndex(
    libraryOf(
      'Bees hum. Wasps sting. Ants march.',
      'questions:\n  "0.1":\n    - Which insects make a noise?\n    - Which creatures are dangerous?\n    - Who walks in columns?\n',
    ),
  );
  const key = (question: string) => answer(index, question).passages.map(keySentenceText)[0];
  expect(key('what makes a noise')).toBe('Bees hum.');
  expect(key('what is dangerous')).toBe('Wasps sting.');
  expect(key('what walks in columns')).toBe('Ants march.');
});
