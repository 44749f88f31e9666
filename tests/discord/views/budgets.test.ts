import { expect, test } from 'vitest';
import { answerReply, typedQuestion } from '../../../src/discord/commands/ask.ts';
import { makeEdition } from '../../../src/discord/edition/edition.ts';
import { HEADER } from '../../../src/discord/rendering/budget.ts';
import { aboutView } from '../../../src/discord/views/about-view.ts';
import { answerView, pageOf } from '../../../src/discord/views/answer-view.ts';
import { contentsView } from '../../../src/discord/views/contents-view.ts';
import { contextView, sectionView } from '../../../src/discord/views/section-view.ts';
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

/** An interview of several voices whose names, questions, answers and titles are as long as anybody can make them. */
function longVoices(heading: 'question' | 'source', title: string, unit: string): Library {
  const [real] = readLibrary('content').interviews;
  if (real === undefined) throw new Error('There is no interview.');
  const host = { name: unit.repeat(200), role: 'interviewer', about: LONG } as const;
  const guest = { name: unit.repeat(300), role: 'interviewee', about: LONG } as const;
  const extra = { name: unit.repeat(400), role: 'other', about: LONG } as const;
  const start = 999 * 3600;
  const question = `${unit.repeat(500)} ${LONG}`;
  const texts = [question, question, LONG, LONG.repeat(8), unit.repeat(3000), 'Bees.', LONG];
  const passages = texts.map((text, at) => ({
    reference: `1.${at + 1}`,
    position: at + 1,
    text,
    speaker: at < 2 ? host : at === 5 ? extra : guest,
    turn: at < 2 ? 1 : at < 5 ? 2 : at - 2,
    start,
    ...(at >= 2 && at !== 5 && { asked: '1.1' }),
  }));
  const asks = heading === 'question' && { question: '1.1' };
  const section = { number: 1, heading: question, slug: 'long', ...asks, passages };
  const attribution = { ...real.attribution, title, speakers: [host, guest, extra] };
  const one = { ...real, attribution, sections: [section] };
  return { interviews: [one, { ...one, slug: 'other' }] };
}

for (const heading of ['question', 'source'] as const) {
  for (const unit of ['*', 'x', '🐝', '\\', 'a. ']) {
    test(`the longest voices fit every view: ${unit}, headed by the ${heading}`, () => {
      const edition = makeEdition(longVoices(heading, LONG, unit), '1');
      const header = 'x'.repeat(HEADER);
      const viewer = { owner: '9'.repeat(20), isPrivate: true };
      const passages = edition.places.map((_, place) => ({ place, sentence: 0 }));
      for (const [of] of passages.entries()) {
        for (const firstPageSize of [1, 3]) {
          const answer = { passages: passages.slice(of, of + 6), firstPageSize };
          for (let page = 0; page <= pageOf(answer, answer.passages.length - 1, edition); page++) {
            expectSound(bodyOf(answerView(header, answer, page, viewer, edition)), edition);
          }
          const state = { action: 'context', of: 0, answer } as const;
          expectSound(bodyOf(contextView(header, state, viewer.owner, edition)), edition);
        }
      }
      for (let page = 0, more = true; more; page++) {
        const view = sectionView(header, 0, page, viewer.owner, edition);
        expectSound(bodyOf(view), edition);
        more = JSON.stringify(view).includes('"Next"');
      }
      expectSound(bodyOf(contentsView(0, '1', edition)), edition);
      expectSound(bodyOf(aboutView(edition)), edition);
    });
  }
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
