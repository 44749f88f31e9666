import { InteractionResponseType } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { startBot } from '../../support/bot.ts';
import { HOSTILE } from '../../support/hostile.ts';

describe('/ask', () => {
  test('offers a question about each passage, and the headings, before anything is typed', async () => {
    const { discord } = await startBot();
    const { choices = [] } = await discord.autocomplete(
      discord.person('alice'),
      'ask',
      'question',
      '',
    );
    expect(choices).toHaveLength(25);
    expect(choices.filter(({ name }) => name.endsWith('?')).length).toBeGreaterThanOrEqual(13);
    expect(choices.map(({ name }) => name)).toContain('The UK substitutes the US');
  });

  test('offers matches while a person types, best first', async () => {
    const { discord } = await startBot();
    const alice = discord.person('alice');
    const { choices } = await discord.autocomplete(alice, 'ask', 'question', 'ceasef');
    expect(choices?.length).toBeGreaterThan(0);
    for (const { name } of choices ?? []) expect(name.toLowerCase()).toContain('ceasef');
    const best = await discord.autocomplete(alice, 'ask', 'question', 'what does london wa');
    expect(best.choices?.[0]?.name).toBe('What does London want?');
  });

  test.each(['pancakes', '???', '🐝', '(.*', 'x'.repeat(300)])(
    'answers %j with an empty list',
    async (typed) => {
      const { discord } = await startBot();
      expect(await discord.autocomplete(discord.person('alice'), 'ask', 'question', typed)).toEqual(
        { type: InteractionResponseType.ApplicationCommandAutocompleteResult, choices: [] },
      );
    },
  );

  test('every choice, sent back, is answered', async () => {
    const { discord } = await startBot();
    const alice = discord.person('alice');
    const { choices = [] } = await discord.autocomplete(alice, 'ask', 'question', '');
    for (const { value } of choices) {
      const { message } = await discord.command(alice, 'ask', { question: value });
      expect(JSON.stringify(message?.body.components)).toContain('In context');
    }
  });
});

describe('/section', () => {
  test('offers the headings in order before anything is typed', async () => {
    const { discord } = await startBot();
    const { choices = [] } = await discord.autocomplete(
      discord.person('alice'),
      'section',
      'name',
      '',
    );
    expect(choices.map(({ value }) => value)).toEqual(
      [0, 1, 2, 3, 4, 5, 6, 7].map((number) => `perincek-peace-talks#${number}`),
    );
  });

  test.each([
    ['flash', 2],
    ['THE UK SUB', 6],
    ['disput', 7],
    ['britan us dispute', 7],
    ['putins res', 4],
  ])('puts the section first whose name starts with %j', async (typed, number) => {
    const { discord } = await startBot();
    const { choices = [] } = await discord.autocomplete(
      discord.person('alice'),
      'section',
      'name',
      typed,
    );
    expect(choices[0]?.value).toBe(`perincek-peace-talks#${number}`);
  });

  test('every choice’s value and name open its section', async () => {
    const { discord } = await startBot(HOSTILE);
    const alice = discord.person('alice');
    const { choices = [] } = await discord.autocomplete(alice, 'section', 'name', '');
    for (const { name, value } of choices.slice(0, 8)) {
      const [byValue, byName] = [
        await discord.command(alice, 'section', { name: value }),
        await discord.command(alice, 'section', { name }),
      ];
      expect(byName.message?.body.components).toEqual(byValue.message?.body.components);
    }
  });

  test('of sixty sections, offers as many as Discord allows', async () => {
    const { discord } = await startBot(HOSTILE);
    const { choices } = await discord.autocomplete(
      discord.person('alice'),
      'section',
      'name',
      'very long heading',
    );
    expect(choices).toHaveLength(25);
  });
});
