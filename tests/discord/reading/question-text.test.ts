import { expect, test } from 'vitest';
import { questionText } from '../../../src/discord/reading/question-text.ts';

test.each([
  ['<@1> what does <@!2> or <@&3> say in <#4>?', 'what does or say in ?'],
  ['</ask:5> </section name:6> <:bee:7> <a:bee:8> <t:9:R> hum', 'hum'],
  ['see https://example.org/a?b=c now', 'see now'],
  ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
])('the words of %j are %j', (message, words) => {
  expect(questionText(message)).toBe(words);
});
