import {
  ApplicationCommandType,
  ButtonStyle,
  ComponentType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Callback } from '../../loopback/interactions/interactions.ts';
import { BOT_USER, messageObject } from '../../loopback/messages/message.ts';
import { pings } from '../../loopback/messages/pings.ts';
import { PLACES, userObject } from '../../loopback/people/people.ts';
import { validateCallback } from '../../loopback/validation/validate.ts';
import { encodeButton } from '../../src/discord/components/custom-id.ts';
import type { Edition } from '../../src/discord/edition/edition.ts';
import { readLibrary } from '../../src/interview/library/read-library.ts';
import { HOSTILE } from '../support/hostile.ts';
import { buttonState, hostileText, piece, snowflake, spoilt } from './arbitraries.ts';
import { cases } from './cases.ts';
import { startRaw } from './raw-discord.ts';
import { expectSound } from './sound.ts';

const TARGET = '600000000000000001';
const BOB = { id: '700000000000000002', name: 'bob' };
const FORESEEN =
  /^(?:The interview has changed since this answer|This button no longer works)\. Please ask again\.$/;
const UNFORESEEN =
  /^Something went wrong on my side \(reference [0-9a-z]{8}\)\. Please try again\.$/;

/** Components as a message may hold them, of kinds that this bot makes and others. */
const components = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.record({ type: fc.constant(ComponentType.TextDisplay), content: hostileText(4000) }),
    fc.record({
      type: fc.constant(ComponentType.MediaGallery),
      items: fc.constant([{ media: { url: 'https://x.y/z' } }]),
    }),
    fc.record({
      type: fc.constant(ComponentType.File),
      file: fc.constant({ url: 'https://x.y/z' }),
    }),
    fc.record({ type: fc.constantFrom(ComponentType.Separator, 99, -1) }),
    fc.record({
      type: fc.constant(ComponentType.ActionRow),
      components: fc.constant([
        { type: ComponentType.Button, style: ButtonStyle.Secondary, label: 'x', custom_id: 'x' },
      ]),
    }),
    fc.record({
      type: fc.constant(ComponentType.Container),
      components: fc.array(tie('tree'), { maxLength: 4 }),
      accent_color: fc.option(fc.nat(0xffffff)),
    }),
    fc.record({
      type: fc.constant(ComponentType.Section),
      components: fc.array(
        fc.record({ type: fc.constant(ComponentType.TextDisplay), content: hostileText(200) }),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
      accessory: fc.constant({
        type: ComponentType.Button,
        style: ButtonStyle.Secondary,
        label: 'x',
        custom_id: 'x',
      }),
    }),
  ),
}));

const embeds = fc.array(
  fc.record(
    {
      title: hostileText(256),
      description: hostileText(4096),
      url: piece,
      fields: fc.array(fc.record({ name: hostileText(20), value: hostileText(20) })),
      footer: fc.record({ text: piece }),
      type: piece,
    },
    { requiredKeys: [] },
  ),
  { maxLength: 3 },
);

const message = (author: object) =>
  fc
    .record({
      content: hostileText(4000),
      embeds,
      components: fc.array(components.tree, { maxLength: 3 }),
      flags: fc.constantFrom(
        0,
        MessageFlags.Ephemeral,
        MessageFlags.IsComponentsV2,
        MessageFlags.Ephemeral | MessageFlags.IsComponentsV2,
      ),
    })
    .map((parts) => ({ ...messageObject(TARGET, PLACES.guild, BOB, ''), author, ...parts }));

/** Expects a message that Discord takes and that pings nobody; a failure must be a sentence alone. */
function expectAnswer({ type, data = {} }: Callback, bot: Edition, foreseen?: RegExp): void {
  expect(validateCallback({ type, data })).toEqual([]);
  if (data.content !== undefined) {
    if (foreseen) expect(data.content).toMatch(foreseen);
    expect((data.flags ?? 0) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
  } else expectSound(data, bot);
}

describe.each([
  ['the interview', readLibrary('content')],
  ['a hostile one', HOSTILE],
  ['several voices', readLibrary('examples')],
])('about %s', (_, library) => {
  test('Find in interview handles any message', async () => {
    const { bot, send, takeErrors } = await startRaw(library);
    await fc.assert(
      fc.asyncProperty(message(userObject(BOB)), async (target) => {
        const answer = await send(InteractionType.ApplicationCommand, {
          id: '1',
          name: 'Find in interview',
          type: ApplicationCommandType.Message,
          target_id: TARGET,
          resolved: { messages: { [TARGET]: target } },
        });
        expect(takeErrors()).toEqual([]);
        expect((answer.data?.flags ?? 0) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
        expectAnswer(answer, bot, /^This message has no text to look for\.$/);
      }),
      cases(300),
    );
  });

  test('any press on any message gives a page or an expected message', async () => {
    const { bot, send, takeErrors } = await startRaw(library);
    const made = fc
      .record({ owner: fc.oneof(snowflake, fc.constant('700000000000000001')), state: buttonState })
      .map((button) => encodeButton(button, bot.fingerprint));
    const values = fc.array(fc.oneof(fc.nat(90).map(String), piece), { maxLength: 3 });
    // A message of the bot's own: its first text is the header that the next page takes over.
    const own = fc.oneof(message(BOT_USER), {
      weight: 5,
      arbitrary: fc
        .tuple(message(BOT_USER), piece, fc.constantFrom(1, 1000, 1200, 4000))
        .map(([whole, text, length]) => ({
          ...whole,
          components: [
            {
              type: ComponentType.Container,
              components: [
                {
                  type: ComponentType.TextDisplay,
                  content: `-# ${text.repeat(length)}`.slice(0, length),
                },
              ],
            },
          ],
        })),
    });
    let pages = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.oneof({ weight: 4, arbitrary: made }, spoilt(made), hostileText(120)),
        fc.constantFrom(
          ComponentType.Button,
          ComponentType.StringSelect,
          ComponentType.StringSelect,
          ComponentType.UserSelect,
          ComponentType.RoleSelect,
          ComponentType.MentionableSelect,
          ComponentType.ChannelSelect,
        ),
        values,
        own,
        async (customId, componentType, chosen, shown) => {
          const answer = await send(
            InteractionType.MessageComponent,
            {
              custom_id: customId,
              component_type: componentType,
              ...(componentType !== ComponentType.Button && { values: chosen }),
            },
            { message: shown },
          );
          expect(takeErrors()).toEqual([]);
          expect([
            InteractionResponseType.ChannelMessageWithSource,
            InteractionResponseType.UpdateMessage,
          ]).toContain(answer.type);
          expect(validateCallback(answer)).toEqual([]);
          if (answer.data?.content !== undefined) expectAnswer(answer, bot, FORESEEN);
          else {
            pages++;
            expect(pings(answer.data ?? {})).toEqual([]);
          }
        },
      ),
      cases(800),
    );
    expect(pages).toBeGreaterThan(50);
  });
});

test('interactions that Discord should never send get a message, and the bot continues', async () => {
  const { bot, send, takeErrors } = await startRaw(readLibrary('content'));
  const value = fc.oneof(piece, fc.nat(), fc.boolean(), fc.constant(null), fc.object());
  const options = fc.array(
    fc.record({
      name: fc.oneof(fc.constantFrom('question', 'name', 'private', 'mention'), piece),
      type: fc.integer({ min: 0, max: 12 }),
      value,
    }),
    { maxLength: 4 },
  );
  const data = fc.record({
    id: fc.constant('1'),
    name: fc.oneof(
      fc.constantFrom('ask', 'section', 'contents', 'about', 'Find in interview'),
      piece,
    ),
    type: fc.constantFrom(
      ApplicationCommandType.ChatInput,
      ApplicationCommandType.User,
      ApplicationCommandType.Message,
    ),
    options,
    target_id: fc.constant(TARGET),
    resolved: fc.constantFrom(
      {},
      { messages: {} },
      { users: {} },
      {
        users: { [TARGET]: userObject(BOB) },
        messages: { [TARGET]: messageObject(TARGET, PLACES.guild, BOB, 'NATO') },
      },
    ),
  });
  await fc.assert(
    fc.asyncProperty(data, async (wrong) => {
      const answer = await send(InteractionType.ApplicationCommand, wrong);
      expect(validateCallback(answer)).toEqual([]);
      const { content } = answer.data ?? {};
      if (content === undefined) expectSound(answer.data ?? {}, bot);
      const next = await send(InteractionType.ApplicationCommand, {
        id: '1',
        name: 'about',
        type: ApplicationCommandType.ChatInput,
      });
      expect(validateCallback(next)).toEqual([]);
      // An answer is logged once it is sent: by now it is.
      expect(takeErrors().length).toBe(UNFORESEEN.test(content ?? '') ? 1 : 0);
    }),
    cases(300),
  );
});
