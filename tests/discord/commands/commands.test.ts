import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { pings } from '../../../loopback/messages/pings.ts';
import { PLACES } from '../../../loopback/people/people.ts';
import { readLibrary } from '../../../src/interview/library/read-library.ts';
import { startBot } from '../../support/bot.ts';
import { libraryOf } from '../../support/content-folder.ts';
import { quotesIn, textsOf } from '../../support/display.ts';

const isPrivate = (flags = 0) => (flags & MessageFlags.Ephemeral) !== 0;

test.each(Object.entries(PLACES))('every command answers in a %s', async (_, place) => {
  const { discord, errors } = await startBot();
  const alice = discord.person('alice');
  const results = [
    await discord.command(alice, 'ask', { question: 'security guarantees' }, place),
    await discord.command(alice, 'section', { name: 'flashpoint' }, place),
    await discord.command(alice, 'contents', {}, place),
    await discord.command(alice, 'about', {}, place),
    await discord.messageCommand(
      alice,
      'Find in interview',
      { content: 'NATO?', author: alice },
      place,
    ),
  ];
  expect(results.map(({ failed, type }) => failed ?? type)).toEqual([4, 4, 4, 4, 4]);
  const pressed = await discord.press(alice, results[0]?.message, 'In context');
  expect(pressed.type).toBe(InteractionResponseType.UpdateMessage);
  expect(errors).toEqual([]);
});

describe('/ask', () => {
  test('quotes the passages that answer, best first, with heading and speaker', async () => {
    const { discord } = await startBot();
    const { message } = await discord.command(discord.person('alice'), 'ask', {
      question: 'security guarantees',
    });
    expect(textsOf(message).slice(0, 3)).toEqual([
      '-# “security guarantees”',
      expect.stringMatching(
        /^### “The flashpoint will be the issue of security guarantees”\n> \*\*When it comes to security guarantees, .*?\*\* But “/,
      ),
      '-# Mehmet Perinçek · passage 2 of 2 · section 2 of 7',
    ]);
    expect(quotesIn(message)).toHaveLength(3);
  });

  test('says what the interview never mentions', async () => {
    const { discord } = await startBot();
    const { message } = await discord.command(discord.person('alice'), 'ask', {
      question: 'NATO troops in *Norway*',
    });
    expect(textsOf(message)[0]).toBe(
      '-# “NATO troops in \\*Norway\\*”\nThe interview never mentions “Norway”. Closest passages:',
    );
  });

  test('shows a correction', async () => {
    const { discord } = await startBot();
    const { message } = await discord.command(discord.person('alice'), 'ask', {
      question: 'secuirty',
    });
    expect(textsOf(message)[0]).toBe('-# “secuirty”\nShowing results for **security**.');
  });

  test('shows a question in quotation marks as it was typed', async () => {
    const { discord } = await startBot();
    for (const [question, shown] of [
      ['“security guarantees”', '“security guarantees”'],
      ['“security” or “peace”', '““security” or “peace””'],
    ] as const) {
      const { message } = await discord.command(discord.person('alice'), 'ask', { question });
      expect(textsOf(message)[0]).toBe(`-# ${shown}`);
    }
  });

  test('quotes the front matter for a question about the interview itself', async () => {
    const { discord } = await startBot();
    const alice = discord.person('alice');
    const { message } = await discord.command(alice, 'ask', { question: 'how many sections?' });
    expect(textsOf(message)).toEqual([
      '-# “how many sections?”\nLength: **7 sections and an introduction, 13 passages**',
    ]);
    const who = await discord.command(alice, 'ask', { question: 'who is speaking?' });
    expect(textsOf(who.message)[0]).toContain('\nSpeaker: **Mehmet Perinçek, UWI author');
    expect(textsOf(who.message)[1]).toContain('### Introduction\n> ');
  });

  test('names related sections if it has no answer', async () => {
    const { discord } = await startBot();
    const { message } = await discord.command(discord.person('alice'), 'ask', {
      question: 'stamps collecting hobby vacuum',
    });
    expect(textsOf(message)[1]).toContain(' Nearest sections:\n- The UK substitutes the US');
  });

  test('says in one sentence that nothing is close and offers the contents', async () => {
    const { discord } = await startBot();
    const alice = discord.person('alice');
    const { message } = await discord.command(alice, 'ask', { question: 'recipe for pancakes' });
    expect(textsOf(message)[1]).toBe('The interview never mentions “recipe” or “pancakes”.');
    const { message: contents } = await discord.press(alice, message, 'Table of contents');
    expect(textsOf(contents)[0]).toBe('-# Table of contents');
  });

  test('says of several interviews that none of them does', async () => {
    const { interviews } = readLibrary('content');
    const several = { interviews: [...interviews, ...libraryOf('Bees hum.').interviews] };
    const { discord } = await startBot(several);
    const alice = discord.person('alice');
    const { message } = await discord.command(alice, 'ask', { question: 'recipe for pancakes' });
    expect(textsOf(message)[1]).toBe('None of these interviews mentions “recipe” or “pancakes”.');
    const partial = await discord.command(alice, 'ask', { question: 'NATO troops in Norway' });
    expect(textsOf(partial.message)[0]).toContain(
      'None of these interviews mentions “Norway”. Closest passages:',
    );
  });

  test.each([
    ['300 characters', 'NATO '.repeat(60)],
    ['300 signs that are escaped', '*'.repeat(300)],
    ['only emoji', '🐝🐝'],
    ['only stop words', 'what is the'],
    ['markdown', '# **NATO** `troops` ||x||'],
    ['mentions', '@everyone <@1> <@&2> NATO'],
    ['newlines', 'NATO\n# troops\n> x'],
    ['unknown words', Array.from({ length: 40 }, (_, index) => `zq${index}`).join(' ')],
  ])('takes %s', async (_, question) => {
    const { discord, errors } = await startBot();
    const { failed, message } = await discord.command(discord.person('alice'), 'ask', { question });
    expect(failed).toBeUndefined();
    expect(errors).toEqual([]);
    expect(textsOf(message)[0]?.split('\n')[0]).toMatch(/^-# “.*”$/);
    expect(pings(message?.body ?? {})).toEqual([]);
  });

  test('is private on request, and pings only the mentioned person', async () => {
    const { discord } = await startBot();
    const [alice, bob] = [discord.person('alice'), discord.person('bob')];
    const question = 'NATO <@123456789012345678> @everyone';
    const open = await discord.command(alice, 'ask', { question, mention: bob });
    expect(isPrivate(open.message?.body.flags)).toBe(false);
    expect(pings(open.message?.body ?? {})).toEqual([bob.id]);
    const closed = await discord.command(alice, 'ask', { question, private: true });
    expect(isPrivate(closed.message?.body.flags)).toBe(true);
    expect(pings(closed.message?.body ?? {})).toEqual([]);
  });
});

describe('/section', () => {
  test.each([
    ['a reference', 'perincek-peace-talks#6'],
    ['a name', 'The UK substitutes the US'],
    ['a name in other quotes and case', '"the uk SUBSTITUTES the us"'],
    ['a part', 'substitutes'],
    ['a slip', 'the uk substitues'],
  ])('is found by %s', async (_, name) => {
    const { discord } = await startBot();
    const { message } = await discord.command(discord.person('alice'), 'section', { name });
    expect(textsOf(message)[1]).toBe('### The UK substitutes the US');
    expect(quotesIn(message)).toHaveLength(1);
  });

  test('offers a menu for an ambiguous name', async () => {
    const { discord } = await startBot();
    const alice = discord.person('alice');
    const { message } = await discord.command(alice, 'section', { name: 'attack' });
    expect(textsOf(message)).toEqual(['-# “attack” may mean 2 sections']);
    const opened = await discord.select(alice, message, '5');
    expect(opened.type).toBe(InteractionResponseType.UpdateMessage);
    expect(textsOf(opened.message)[1]).toBe('### The US’ involvement in the attack?');
  });

  test('says that a name is unknown', async () => {
    const { discord } = await startBot();
    const { message } = await discord.command(discord.person('alice'), 'section', {
      name: '@everyone',
    });
    expect(textsOf(message)).toEqual(['-# “@everyone”', 'There is no section of this name.']);
  });
});

test('/contents opens every section', async () => {
  const { discord } = await startBot();
  const alice = discord.person('alice');
  for (const number of [0, 1, 2, 3, 4, 5, 6, 7]) {
    const { message } = await discord.command(alice, 'contents');
    expect(textsOf(message)[1]).toContain(`\n${number}\\. `);
    const opened = await discord.select(alice, message, String(number));
    expect(quotesIn(opened.message).length).toBeGreaterThan(0);
  }
});

test('/about names the speaker, the publisher, the privacy policy and the version', async () => {
  const { discord } = await startBot();
  const { message } = await discord.command(discord.person('alice'), 'about');
  const text = textsOf(message).join('\n');
  for (const part of [
    'Mehmet Perinçek',
    'UWI',
    'Aydınlık Europe',
    'nothing that you type is stored',
    'The views are',
    'Verbatim 1.2.3',
  ]) {
    expect(text).toContain(part);
  }
});

describe('Find in interview', () => {
  test('looks for what a poll asks and a forwarded message says, and shows it as people read it', async () => {
    const { discord, errors } = await startBot();
    const alice = discord.person('alice');
    const poll = {
      question: { text: 'What about **security guarantees**?' },
      answers: [{ answer_id: 1, poll_media: { text: 'Impossible' } }],
      expiry: null,
      allow_multiselect: false,
      layout_type: 1,
    };
    const snapshot = {
      content: 'security _guarantees_',
      embeds: [],
      attachments: [],
      components: [],
    };
    for (const [parts, shown] of [
      [{ poll }, 'What about security guarantees? Impossible'],
      [{ message_snapshots: [{ message: snapshot }] }, 'security guarantees'],
    ] as const) {
      const { message } = await discord.messageCommand(alice, 'Find in interview', {
        content: '',
        author: alice,
        parts,
      });
      expect(textsOf(message)[0]).toContain(`“${shown}”`);
      expect(textsOf(message)[1]).toContain('> ');
    }
    expect(errors).toEqual([]);
  });

  test('answers privately, and the owner can share the answer', async () => {
    const { discord } = await startBot();
    const [alice, bob] = [discord.person('alice'), discord.person('bob')];
    const { message } = await discord.messageCommand(alice, 'Find in interview', {
      content: 'What about <@1> and NATO troops?',
      author: bob,
    });
    expect(isPrivate(message?.body.flags)).toBe(true);
    const shared = await discord.press(alice, message, 'Share here');
    expect(shared.type).toBe(InteractionResponseType.ChannelMessageWithSource);
    expect(isPrivate(shared.message?.body.flags)).toBe(false);
    expect(quotesIn(shared.message)).toEqual(quotesIn(message));
    expect(pings(shared.message?.body ?? {})).toEqual([]);
    await expect(discord.press(alice, shared.message, 'Share here')).rejects.toThrow('no button');
  });

  test('accepts a message of 4000 characters, and says when there is no text', async () => {
    const { discord } = await startBot();
    const alice = discord.person('alice');
    const long = await discord.messageCommand(alice, 'Find in interview', {
      content: '*NATO* '.repeat(570),
      author: alice,
    });
    expect(quotesIn(long.message).length).toBeGreaterThan(0);
    const empty = await discord.messageCommand(alice, 'Find in interview', {
      content: '',
      author: alice,
    });
    expect(empty.message?.body.content).toBe('This message has no text to look for.');
    expect(isPrivate(empty.message?.body.flags)).toBe(true);
  });
});
