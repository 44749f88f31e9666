import { expect, test } from 'vitest';
import { answerReply, typedQuestion } from '../../../src/discord/commands/ask.ts';
import { makeEdition } from '../../../src/discord/edition/edition.ts';
import { HEADER } from '../../../src/discord/rendering/budget.ts';
import { aboutView } from '../../../src/discord/views/about-view.ts';
import { contentsView } from '../../../src/discord/views/contents-view.ts';
import { readLibrary } from '../../../src/interview/library/read-library.ts';
import { INTRODUCTION, type Library } from '../../../src/interview/model.ts';
import { bodyOf, everyText, expectSound } from '../../fuzz/sound.ts';

const LONG = '*long* '.repeat(200);

/** Interviews whose front matter and headings are as long as anybody can make them. */
function longLibrary(count: number, url: string): Library {
  const [real] = readLibrary('content').interviews;
  if (real === undefined) throw new Error('There is no interview.');
  const speaker = { name: LONG, role: 'publisher' } as const;
  const interviewee = { name: LONG, role: 'interviewee', about: LONG } as const;
  const names = { speakers: [interviewee], publisher: LONG, introductionBy: LONG };
  const rest = { title: LONG, publishedIn: LONG, language: LONG, translatedFrom: LONG };
  const attribution = { ...names, ...rest, url, date: '2026-01-31', license: LONG };
  const passages = [{ reference: '0.1', position: 1, text: LONG, speaker, turn: 1 }];
  const section = { number: 0, heading: INTRODUCTION, slug: 'introduction', passages };
  const headed = { ...section, number: 1, heading: LONG, slug: 'long' };
  return {
    interviews: Array.from({ length: count }, (_, at) => ({
      ...real,
      slug: `interview-${at}`,
      attribution,
      sections: count > 20 ? [headed] : [section, headed],
    })),
  };
}

test('the longest front matter fits /about, without a link that is too long', () => {
  for (const length of [100, 370, 5000]) {
    const bot = makeEdition(longLibrary(2, `https://example.org/${'x'.repeat(length)}`), '1');
    const body = bodyOf(aboutView(bot));
    expectSound(body, bot);
    expect(everyText(body).join('').includes('Source: <https://example.org/x')).toBe(length < 400);
  }
});

test('no character inside a link ends it', () => {
  const bot = makeEdition(longLibrary(1, 'https://example.org/a> @everyone <@1>\n# b'), '1');
  const texts = everyText(bodyOf(aboutView(bot))).join('\n');
  expect(texts).toContain('Source: <https://example.org/a%3E%20@everyone%20%3C@1%3E#%20b>');
});

test('a table of contents of twenty-five long titles and headings fits a message', () => {
  const bot = makeEdition(longLibrary(25, 'https://example.org'), '1');
  expectSound(bodyOf(contentsView(0, '1', bot)), bot);
});

test('the header of the longest question about the longest front matter leaves room for passages', () => {
  const bot = makeEdition(longLibrary(2, 'https://example.org'), '1');
  const question = `publisher newspaper language translation title ${'*'.repeat(300)}`;
  const mention = '9'.repeat(20);
  const { view } = answerReply(typedQuestion(question), '1', { isPrivate: false, mention }, bot);
  const body = bodyOf(view);
  expectSound(body, bot);
  expect(everyText(body)[0]).toContain('Publisher: **');
  expect(everyText(body)[0]?.length).toBeLessThanOrEqual(HEADER);
});
