import { expect, test } from 'vitest';
import { makeEdition } from '../../../src/discord/edition/edition.ts';
import { readLibrary } from '../../../src/interview/library/read-library.ts';
import { answer } from '../../../src/search/answer.ts';

const bot = makeEdition(readLibrary('content'), '1');

test('every suggestion is answered as if it was typed, however often it is chosen', () => {
  for (const { value } of bot.suggestions.questions.choices) {
    const expected = answer(bot.index, value);
    expect(bot.answerTo(value)).toEqual(expected);
    expect(bot.answerTo(value)).toEqual(expected);
  }
});

test('a suggestion is searched once, and typed questions are not cached', () => {
  const [suggestion] = bot.suggestions.questions.choices;
  const suggested = suggestion?.value ?? '';
  expect(bot.answerTo(suggested)).toBe(bot.answerTo(suggested));
  expect(bot.answerTo('security guarantees?')).not.toBe(bot.answerTo('security guarantees?'));
});
