import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLibrary } from '../../src/interview/library/read-library.ts';
import { answer } from '../../src/search/answer.ts';
import { buildIndex } from '../../src/search/index/library-index.ts';
import { findSection } from '../../src/search/sections/find-section.ts';
import {
  answerJson,
  answerToJson,
  contentsJson,
  contentsToJson,
  jsonLine,
  sectionJson,
  sectionToJson,
} from '../../src/terminal/json.ts';
import { codePoint } from '../support/code-point.ts';
import { CONTROL_CHARACTER } from '../support/control-characters.ts';

const library = readLibrary('content');
const index = buildIndex(library);

test.each(['security guarantees', 'NATO in Norway', 'pancakes', ''])(
  'the answer to %j matches its schema',
  (question) => {
    const line = jsonLine(answerToJson(answer(index, question)));
    expect(answerJson.parse(JSON.parse(line)).question).toBe(question);
  },
);

test.each(['flashpoint', 'attack', 'pancakes', ''])('the section %j matches its schema', (name) => {
  const line = jsonLine(sectionToJson(findSection(library, name)));
  expect(sectionJson.parse(JSON.parse(line)).name).toBe(name);
});

test('the table of contents matches its schema', () => {
  const { interviews } = contentsJson.parse(JSON.parse(jsonLine(contentsToJson(library))));
  expect(interviews[0]?.sections).toHaveLength(8);
});

test('JSON is one line, safe to print, and parses back unchanged', () => {
  fc.assert(
    fc.property(fc.string({ unit: codePoint }), (text) => {
      const line = jsonLine({ text });
      expect(line).not.toMatch(CONTROL_CHARACTER);
      expect(JSON.parse(line)).toEqual({ text });
    }),
  );
});
