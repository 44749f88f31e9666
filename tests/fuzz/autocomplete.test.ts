import { InteractionResponseType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { validateCallback } from '../../loopback/validation/validate.ts';
import { suggestQuestions, suggestSections } from '../../src/discord/commands/suggest.ts';
import { makeEdition } from '../../src/discord/edition/edition.ts';
import { readLibrary } from '../../src/interview/library/read-library.ts';
import { startBot } from '../support/bot.ts';
import { HOSTILE } from '../support/hostile.ts';
import { hostileText } from './arbitraries.ts';
import { cases } from './cases.ts';

const libraries = [readLibrary('content'), HOSTILE];
const bot = fc.constantFrom(...libraries.map((library) => makeEdition(library, '1')));

/** What Discord has against a list of choices; one bad choice loses the whole list. */
const choiceProblems = (choices: readonly object[]) =>
  validateCallback({
    type: InteractionResponseType.ApplicationCommandAutocompleteResult,
    data: { choices } as object,
  });

test('suggestions for any text are distinct choices that Discord accepts', () => {
  fc.assert(
    fc.property(bot, hostileText(6000), (asked, typed) => {
      const questions = suggestQuestions(typed, asked);
      const sections = suggestSections(typed, asked);
      for (const choices of [questions, sections]) {
        expect(choiceProblems(choices)).toEqual([]);
        expect(new Set(choices.map(({ value }) => value)).size).toBe(choices.length);
      }
      const own = asked.suggestions.sections.choices;
      for (const choice of sections) expect(own).toContainEqual(choice);
    }),
    cases(600),
  );
});

test('the real client suggests choices for any text', async () => {
  for (const library of libraries) {
    const { discord, errors } = await startBot(library);
    const alice = discord.person('alice');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(['ask', 'question'] as const, ['section', 'name'] as const),
        hostileText(300),
        async ([command, option], typed) => {
          const { type, choices } = await discord.autocomplete(alice, command, option, typed);
          expect(type).toBe(InteractionResponseType.ApplicationCommandAutocompleteResult);
          expect(choiceProblems(choices ?? [])).toEqual([]);
        },
      ),
      cases(150),
    );
    expect(errors).toEqual([]);
  }
});
