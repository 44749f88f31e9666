import { InteractionResponseType, RESTJSONErrorCodes } from 'discord-api-types/v10';
import { describe, expect, test, vi } from 'vitest';
import type { Loopback } from '../../loopback/loopback.ts';
import { answerWith, type RestFault, rateLimited } from '../../loopback/rest/rest-fault.ts';
import { startDiscord, startServing } from '../support/main.ts';
import { shared } from '../support/shared.ts';

const BEGAN = 'Answers are not reaching Discord';
const OVER = 'Answers are reaching Discord again.';
const TOO_LATE = 'The application did not respond';

/** Makes the next answers meet these faults, one each. */
function failNext(discord: Loopback, ...faults: (RestFault | undefined)[]): void {
  discord.restFault = (_, path) => (path.includes('/callback') ? faults.shift() : undefined);
}

function tooManyUntil(retryAfter: string): RestFault {
  return { ...answerWith(429, { message: 'Slow down.' }), headers: { 'retry-after': retryAfter } };
}

const HTML = { 'content-type': 'text/html' };

async function ask(discord: Loopback) {
  return discord.command(discord.person('alice'), 'ask', { question: 'security guarantees' });
}

/** A Discord, and a bot that serves there. */
async function serve(options: Parameters<typeof startDiscord>[0] = {}) {
  const discord = await startDiscord(options);
  return { discord, bot: await startServing(discord) };
}

describe('answers whose delivery fails for a moment', () => {
  const serving = shared(() => serve());
  const next = () => {
    serving().bot.forget();
    return serving();
  };

  test.each<[string, RestFault[]]>([
    ['500 and 502 in a row', [answerWith(500), answerWith(502), answerWith(502)]],
    ['503 with a page in HTML', [answerWith(503, { html: '<html>' })]],
    ['broken connections', [{ kind: 'drop' }, { kind: 'drop' }]],
    ['429 with a short time to wait', [rateLimited(0.3), rateLimited(0.3)]],
    ['429 that does not say how long', [answerWith(429, { message: 'Slow down.' })]],
    ['a page of a proxy', [{ kind: 'answer', status: 200, text: '<html>', headers: HTML }]],
    ['redirects', [answerWith(302), answerWith(307)]],
    ['429 until a date that has passed', [tooManyUntil('Wed, 21 Oct 2015 07:28:00 GMT')]],
    ['429 until no date at all', [tooManyUntil('soon'), tooManyUntil('soon')]],
    ['a slow answer', [{ delay: 1500 }]],
  ])('an answer that meets %s still arrives', async (_, faults) => {
    const { discord, bot } = next();
    failNext(discord, ...faults);
    expect((await ask(discord)).type).toBe(InteractionResponseType.ChannelMessageWithSource);
    const [line] = await bot.waitFor('An interaction was answered.');
    expect(line).toMatchObject({ command: 'ask', outcome: 'answered' });
    expect(bot.output()).not.toContain(BEGAN);
  });

  test('an answer that arrived although its connection broke is not logged as late', async () => {
    const { discord, bot } = next();
    failNext(
      discord,
      { kind: 'drop' },
      answerWith(400, {
        message: 'no',
        code: RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
      }),
    );
    void ask(discord);
    const [line] = await bot.waitFor('An interaction was answered.');
    expect(line).toMatchObject({ outcome: 'answered' });
  });
});

test('an outage of REST is logged once, and so is its end', async () => {
  const { discord, bot } = await serve({ deadline: 300 });
  const faults: RestFault[] = [answerWith(502), { kind: 'drop' }, rateLimited(20), answerWith(500)];
  let asked = 0;
  discord.restFault = (_, path) =>
    path.includes('/callback') ? faults[asked++ % faults.length] : undefined;
  const failed = await Promise.all([ask(discord), ask(discord), ask(discord), ask(discord)]);
  expect(failed.map((result) => result.failed)).toEqual(Array(4).fill(TOO_LATE));
  await bot.waitFor('An answer did not reach Discord.', 4);
  expect(bot.logged(BEGAN)).toHaveLength(1);
  discord.restFault = () => undefined;
  expect((await ask(discord)).type).toBe(InteractionResponseType.ChannelMessageWithSource);
  const [over] = await bot.waitFor(OVER);
  expect(over).toMatchObject({ times: 4 });
  expect(bot.logged(BEGAN)).toHaveLength(1);
});

test('a REST API that never responds does not block anything', async () => {
  const { discord, bot } = await serve({ deadline: 300 });
  failNext(discord, { kind: 'hang' });
  const stuck = ask(discord);
  expect((await ask(discord)).type).toBe(InteractionResponseType.ChannelMessageWithSource);
  expect((await stuck).failed).toBe(TOO_LATE);
  await bot.waitFor('An answer did not reach Discord.');
  expect((await ask(discord)).type).toBe(InteractionResponseType.ChannelMessageWithSource);
});

test('commands are registered once REST has recovered', async () => {
  const discord = await startDiscord();
  let tries = 0;
  discord.restFault = (_, path) =>
    path.includes('/commands') && tries++ < 2 ? answerWith(502) : undefined;
  const bot = await startServing(discord);
  expect(discord.commands.get('global')).toHaveLength(5);
  expect(bot.logged('Commands could not be registered yet;')).toHaveLength(1);
});

test('refused commands are logged, and the bot still serves', async () => {
  const discord = await startDiscord();
  discord.restFault = (_, path) =>
    path.includes('/commands')
      ? answerWith(403, { message: 'Missing Access', code: RESTJSONErrorCodes.MissingAccess })
      : undefined;
  const bot = await startServing(discord, {}, 'Commands could not be registered.');
  expect(bot.logged('Commands could not be registered.')).toMatchObject([
    { err: { code: RESTJSONErrorCodes.MissingAccess } },
  ]);
  discord.commands.set('global', [{ name: 'about' }]);
  expect((await discord.command(discord.person('alice'), 'about')).type).toBe(
    InteractionResponseType.ChannelMessageWithSource,
  );
});

test('an interaction that was handled elsewhere or has expired is only a log line', async () => {
  const { discord, bot } = await serve({ deadline: 300 });
  const codes = [
    RESTJSONErrorCodes.UnknownInteraction,
    RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  ];
  failNext(discord, ...codes.map((code) => answerWith(404, { message: 'no', code })));
  await ask(discord);
  await ask(discord);
  await bot.waitFor('An answer came too late.', 2);
  await vi.waitFor(async () =>
    expect((await ask(discord)).type).toBe(InteractionResponseType.ChannelMessageWithSource),
  );
  expect(bot.output()).not.toContain(BEGAN);
});
