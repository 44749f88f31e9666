import { MessageFlags } from 'discord-api-types/v10';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MessageBody } from '../../loopback/messages/components.ts';
import { answerReply, typedQuestion } from '../../src/discord/commands/ask.ts';
import { section } from '../../src/discord/commands/section.ts';
import { makeEdition } from '../../src/discord/edition/edition.ts';
import { echo } from '../../src/discord/rendering/echo.ts';
import { readLibrary } from '../../src/interview/library/read-library.ts';
import { answer } from '../../src/search/answer.ts';
import { splitSentences } from '../../src/search/language/sentences.ts';
import { findSection } from '../../src/search/sections/find-section.ts';
import { startBot } from '../support/bot.ts';
import { shown } from '../support/display.ts';
import { HOSTILE } from '../support/hostile.ts';
import { hostileText, snowflake } from './arbitraries.ts';
import { cases } from './cases.ts';
import { bodyOf, everyText, expectSound } from './sound.ts';

const bots = [makeEdition(readLibrary('content'), '1'), makeEdition(HOSTILE, '1')];
const bot = fc.constantFrom(...bots);

/** Half a letter, which no text that Discord delivers has. */
const HALF = /\p{Cs}/u;

/** Expects that the line with the question echoes it, or its beginning, and has no markup but escapes. */
function expectHarmless(question: string, body: MessageBody): void {
  const [, line = ''] = /^-# “(.*)”$/m.exec(everyText(body)[0] ?? '') ?? [];
  expect(line.replace(/\\[^\p{L}\p{N}\s]/gu, '')).not.toMatch(/[\\*_~`|<[\]]/);
  const spaced = echo(question).replace(/\s+/g, ' ').trim();
  expect(spaced.startsWith(shown(line).replace(/…$/, ''))).toBe(true);
}

test('the answer to any question can be delivered, pings nobody else, and quotes to the letter', () => {
  fc.assert(
    fc.property(
      bot,
      hostileText(6000),
      snowflake,
      fc.option(snowflake, { nil: undefined }),
      fc.boolean(),
      (asked, question, owner, mention, isPrivate) => {
        const audience = { isPrivate, ...(mention !== undefined && { mention }) };
        const reply = answerReply(typedQuestion(question), owner, audience, asked);
        expect(reply).toMatchObject(audience);
        const body = bodyOf(reply.view);
        expectSound(body, asked);
        expectHarmless(question, body);
        if (!HALF.test(question))
          expect(everyText(body).filter((text) => HALF.test(text))).toEqual([]);
      },
    ),
    cases(2000),
  );
});

test('key sentences come from the passages, and missing words from the question', () => {
  fc.assert(
    fc.property(bot, hostileText(6000), ({ index }, question) => {
      const { outcome, passages, missing, corrections } = answer(index, question);
      for (const { passage, keySentence } of passages) {
        expect(splitSentences(passage.text)[keySentence.index]).toMatchObject({
          start: keySentence.start,
          end: keySentence.end,
        });
      }
      for (const word of missing) expect(question).toContain(word);
      for (const { typed } of corrections) expect(question).toContain(typed);
      if (outcome === 'none') expect(passages).toEqual([]);
      const scores = passages.map(({ score }) => score);
      expect(scores.every(Number.isFinite)).toBe(true);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    }),
    cases(1000),
  );
});

test('the sections found for any name are the library’s, and looking twice finds the same', () => {
  fc.assert(
    fc.property(bot, hostileText(6000), ({ library }, name) => {
      const found = findSection(library, name);
      for (const { interview, section: each } of found.sections) {
        expect(library.interviews).toContain(interview);
        expect(interview.sections).toContain(each);
      }
      expect(found.outcome).toBe(['none', 'found'][found.sections.length] ?? 'ambiguous');
      expect(findSection(library, name)).toEqual(found);
    }),
    cases(600),
  );
});

test('the real client’s commands accept any option that Discord lets people type', async () => {
  for (const library of [readLibrary('content'), HOSTILE]) {
    const { discord, errors } = await startBot(library);
    const [alice, bob] = [discord.person('alice'), discord.person('bob')];
    const asked = makeEdition(library, '1');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(['ask', 'question'] as const, [section.definition.name, 'name'] as const),
        hostileText(300),
        fc.boolean(),
        fc.boolean(),
        async ([command, option], typed, isPrivate, mentions) => {
          const { message } = await discord.command(alice, command, {
            [option]: typed,
            private: isPrivate,
            ...(mentions && { mention: bob }),
          });
          expect(message).toBeDefined();
          const isAmbiguousOrNone = message?.body.components?.length === 0;
          expect(isAmbiguousOrNone).toBe(false);
          const named = JSON.stringify(message?.body.components).includes(`<@${bob.id}>`);
          expectSound(message?.body ?? {}, asked, named ? [bob.id] : []);
          expect(((message?.body.flags ?? 0) & MessageFlags.Ephemeral) !== 0).toBe(isPrivate);
        },
      ),
      cases(300),
    );
    expect(errors).toEqual([]);
  }
});
