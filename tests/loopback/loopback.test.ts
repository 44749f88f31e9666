import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import {
  Client,
  Events,
  type Interaction,
  type InteractionReplyOptions,
  MessageFlags,
} from 'discord.js';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonStyle,
  ComponentType,
  GatewayCloseCodes,
  GatewayOpcodes,
  InteractionResponseType,
  RESTJSONErrorCodes,
} from 'discord-api-types/v10';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { Loopback } from '../../loopback/loopback.ts';
import { PLACES } from '../../loopback/people/people.ts';

/** A client with one command, `do`, whose handler the test provides. */
async function start(act: (interaction: Interaction) => Promise<unknown>, deadline = 3000) {
  const discord = await Loopback.start({ deadline });
  discord.commands.set('global', [
    {
      name: 'do',
      options: [{ type: ApplicationCommandOptionType.String, name: 'what', max_length: 10 }],
    },
  ]);
  const client = new Client({ intents: [], rest: { api: discord.apiUrl } });
  const failures: unknown[] = [];
  client.on(
    Events.InteractionCreate,
    (interaction) => void act(interaction).catch((error: unknown) => failures.push(error)),
  );
  await client.login(discord.token);
  onTestFinished(async () => {
    await client.destroy();
    await discord.close();
  });
  return { discord, client, failures, alice: discord.person('alice') };
}

function replyWith(options: InteractionReplyOptions) {
  return (interaction: Interaction) =>
    interaction.isRepliable() ? interaction.reply(options) : Promise.resolve();
}

test('a response arrives as it was sent', async () => {
  const { discord, alice } = await start(replyWith({ content: 'hello' }));
  expect(await discord.command(alice, 'do')).toMatchObject({
    type: InteractionResponseType.ChannelMessageWithSource,
    message: { body: { content: 'hello' } },
  });
});

test('a missed deadline is shown to the person, and a late response gets 10062', async () => {
  let answerNow = () => {};
  const isTooLate = new Promise<void>((resolve) => {
    answerNow = resolve;
  });
  const { discord, alice, failures } = await start(async (interaction) => {
    await isTooLate;
    return replyWith({ content: 'late' })(interaction);
  }, 200);
  expect(await discord.command(alice, 'do')).toEqual({ failed: 'The application did not respond' });
  answerNow();
  await vi.waitFor(() =>
    expect(failures).toMatchObject([{ code: RESTJSONErrorCodes.UnknownInteraction }]),
  );
});

test('a second response gets 40060', async () => {
  const { discord, alice, failures } = await start(async (interaction) => {
    if (!interaction.isRepliable()) return;
    await interaction.reply({ content: 'one' });
    Object.assign(interaction, { replied: false });
    await interaction.reply({ content: 'two' });
  });
  await discord.command(alice, 'do');
  await vi.waitFor(() =>
    expect(failures).toMatchObject([
      { code: RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged },
    ]),
  );
});

describe('a response that breaks a rule gets 50035, and fails a test that does not expect it', () => {
  /** A refused response times out, so a short deadline saves time. In milliseconds. */
  const REFUSED = 500;
  const V2 = MessageFlags.IsComponentsV2;
  const text = (content: string) => ({ type: ComponentType.TextDisplay, content }) as const;
  const button = (custom_id: string, label = 'x') =>
    ({ type: ComponentType.Button, style: ButtonStyle.Primary, label, custom_id }) as const;
  const row = (...components: ReturnType<typeof button>[]) =>
    ({ type: ComponentType.ActionRow, components }) as const;
  test.each<[string, InteractionReplyOptions]>([
    ['content beside v2', { content: 'x', components: [text('x')], flags: V2 }],
    ['v2 components without the flag', { components: [text('x')] }],
    ['too much text', { components: [text('x'.repeat(3000)), text('x'.repeat(1001))], flags: V2 }],
    ['too many components', { components: Array.from({ length: 41 }, () => text('x')), flags: V2 }],
    ['a custom id twice', { content: 'x', components: [row(button('a'), button('a'))] }],
    ['a custom id too long', { content: 'x', components: [row(button('a'.repeat(101)))] }],
    ['a label too long', { content: 'x', components: [row(button('a', 'x'.repeat(81)))] }],
    [
      'six buttons in a row',
      {
        content: 'x',
        components: [row(...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => button(id)))],
      },
    ],
    ['nothing at all', { content: '' }],
    ['parse and users', { content: 'x', allowedMentions: { parse: ['users'], users: ['1'] } }],
  ])('%s', async (_, options) => {
    const { discord, alice, failures } = await start(replyWith(options), REFUSED);
    expect((await discord.command(alice, 'do')).failed).toBe('The application did not respond');
    const refusal = { code: RESTJSONErrorCodes.InvalidFormBodyOrContentType };
    await vi.waitFor(() => expect(failures).toMatchObject([refusal]), 30_000);
    expect(discord.takeProblems().length).toBeGreaterThan(0);
  });

  test('a list of choices with one bad choice', async () => {
    const { discord, alice } = await start(
      async (interaction) =>
        interaction.isAutocomplete()
          ? interaction.respond([
              { name: 'good', value: 'good' },
              { name: 'x'.repeat(101), value: 'x' },
            ])
          : undefined,
      REFUSED,
    );
    expect((await discord.autocomplete(alice, 'do', 'what', '')).failed).toBeDefined();
    await vi.waitFor(() => expect(discord.problems).not.toEqual([]), 30_000);
    discord.takeProblems();
  });

  test('problems are reported at once', async () => {
    const { discord, alice } = await start(replyWith({ content: '' }), REFUSED);
    const problems: string[] = [];
    discord.onProblem = () => problems.push(...discord.takeProblems());
    await discord.command(alice, 'do');
    const expected = [expect.stringContaining('an empty message')];
    await vi.waitFor(() => expect(problems).toEqual(expected), 30_000);
  });

  test('close() throws for problems that were not taken', async () => {
    const discord = await Loopback.start();
    discord.problems.push('something');
    await expect(discord.close()).rejects.toThrow('something');
  });
});

test('people can only do what Discord lets them', async () => {
  const { discord, alice } = await start(
    replyWith({ content: 'x', flags: MessageFlags.Ephemeral }),
  );
  const bob = discord.person('bob');
  await expect(discord.command(alice, 'other')).rejects.toThrow('no command');
  await expect(discord.command(alice, 'do', { other: 'x' })).rejects.toThrow('no option');
  await expect(discord.command(alice, 'do', { what: 'x'.repeat(11) })).rejects.toThrow('too long');
  const { message } = await discord.command(alice, 'do', { what: 'x' }, PLACES.directMessage);
  await expect(discord.press(bob, message, 'x')).rejects.toThrow('Only its owner');
  await expect(discord.press(alice, message, 'x')).rejects.toThrow('no button');
});

test('a wrong token is refused', async () => {
  const discord = await Loopback.start();
  onTestFinished(() => discord.close());
  const client = new Client({ intents: [], rest: { api: discord.apiUrl } });
  await expect(client.login('wrong')).rejects.toThrow('An invalid token was provided');
});

test('a client that is asked to reconnect does so', async () => {
  const { discord, alice } = await start(replyWith({ content: 'x' }));
  discord.gateway.reconnect();
  await vi.waitFor(
    async () =>
      expect((await discord.command(alice, 'do')).type).toBe(
        InteractionResponseType.ChannelMessageWithSource,
      ),
    {
      timeout: 15_000,
      interval: 200,
    },
  );
});

/** The status of an HTTP request to a loopback Discord. */
async function statusOf(url: string, headers: Record<string, string>): Promise<number> {
  const asked = request(url, { headers: { connection: 'close', ...headers } }).end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  return response.resume().statusCode ?? 0;
}

test('web pages reach neither REST nor the gateway', async () => {
  const discord = await Loopback.start();
  onTestFinished(() => discord.close());
  const url = `${discord.apiUrl}/v10/gateway/bot`;
  const { host } = new URL(url);
  const authorization = `Bot ${discord.token}`;
  const upgrade = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
  };
  const foreign = [
    { host, origin: 'https://example.org' },
    { host, origin: `http://${host}` },
    { host: 'example.org' },
    { host: host.replace('127.0.0.1', 'localhost') },
  ];
  for (const headers of foreign) {
    expect(await statusOf(url, { authorization, ...headers })).toBe(403);
    expect(await statusOf(url, { ...upgrade, ...headers })).toBe(403);
  }
  expect(await statusOf(url, { authorization, host })).toBe(200);
  expect(discord.requests).toHaveLength(1);
});

test('invalid JSON is refused and harmless', async () => {
  const { discord, alice } = await start(replyWith({ content: 'x' }));
  const asked = request(`${discord.apiUrl}/interactions/1/x/callback`, { method: 'POST' }).end('{');
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  expect(response.resume().statusCode).toBe(400);
  const socket = new WebSocket(discord.apiUrl.replace(/^http(.*)\/api$/, 'ws$1'));
  socket.once('open', () => socket.send('null'));
  const [code] = (await once(socket, 'close')) as [number];
  expect(code).toBe(GatewayCloseCodes.DecodeError);
  expect((await discord.command(alice, 'do')).type).toBe(
    InteractionResponseType.ChannelMessageWithSource,
  );
});

test.each(['null', '5', '"x"', '{}', '[null]', ''])(
  'commands and responses that are %j are refused and harmless',
  async (body) => {
    const discord = await Loopback.start();
    onTestFinished(() => discord.close());
    discord.commands.set('global', [{ name: 'do' }]);
    const send = async (method: string, path: string, text: string) => {
      const headers = { authorization: `Bot ${discord.token}` };
      const { status } = await fetch(`${discord.apiUrl}/v10${path}`, {
        method,
        headers,
        body: text,
      });
      return status;
    };
    expect(await send('PUT', '/applications/1/commands', body)).toBe(400);
    const answered = discord.takeProblems();
    expect(answered.length).toBeGreaterThan(0);
    for (const components of ['5', '[null]', `[{"type":17,"components":${body || 5}}]`]) {
      const { statuses } = await answering(
        discord,
        `{"type":4,"data":{"components":${components}}}`,
      );
      expect(statuses).toEqual([400]);
    }
    expect(discord.takeProblems().length).toBeGreaterThan(0);
  },
);

/** The status of a bot’s response to an interaction, sent over its own connection. */
async function answering(discord: Loopback, body: string) {
  const socket = new WebSocket(discord.apiUrl.replace(/^http(.*)\/api$/, 'ws$1'));
  socket.once('open', () =>
    socket.send(JSON.stringify({ op: GatewayOpcodes.Identify, d: { token: discord.token } })),
  );
  const statuses: number[] = [];
  const answered = new Promise<void>((resolve) => {
    socket.on('message', async (raw) => {
      const { t, d } = JSON.parse(String(raw)) as { t?: string; d: { id: string; token: string } };
      if (t === 'READY') void discord.command(discord.person('alice'), 'do');
      if (t !== 'INTERACTION_CREATE') return;
      const url = `${discord.apiUrl}/v10/interactions/${d.id}/${d.token}/callback`;
      statuses.push((await fetch(url, { method: 'POST', body })).status);
      resolve();
    });
  });
  await answered;
  socket.close();
  return { statuses };
}

test.each([5, null, [0, 0], [1, 1], ['0', '1'], [0, 1, 2]])(
  'a client that calls itself shard %j is refused',
  async (shard) => {
    const discord = await Loopback.start();
    onTestFinished(() => discord.close());
    const socket = new WebSocket(discord.apiUrl.replace(/^http(.*)\/api$/, 'ws$1'));
    socket.once('open', () =>
      socket.send(
        JSON.stringify({ op: GatewayOpcodes.Identify, d: { token: discord.token, shard } }),
      ),
    );
    expect(((await once(socket, 'close')) as [number])[0]).toBe(GatewayCloseCodes.InvalidShard);
    expect(discord.gateway.hasSession).toBe(false);
  },
);

test('there is no answer if no client has a session', async () => {
  const discord = await Loopback.start({ deadline: 50 });
  onTestFinished(() => discord.close());
  discord.commands.set('global', [{ name: 'do' }]);
  expect(discord.gateway.hasSession).toBe(false);
  expect(await discord.command(discord.person('alice'), 'do')).toEqual({
    failed: 'The application did not respond',
  });
});

test('the token can be chosen, and connections are reported', async () => {
  const discord = await Loopback.start({ token: 'another' });
  onTestFinished(() => discord.close());
  const seen: boolean[] = [];
  discord.gateway.onConnection = () => seen.push(discord.gateway.hasSession);
  const client = new Client({ intents: [], rest: { api: discord.apiUrl } });
  await client.login('another');
  await vi.waitFor(() => expect(seen).toEqual([true]));
  await client.destroy();
  await vi.waitFor(() => expect(seen).toEqual([true, false]));
});

test('a command in a message’s menu receives the message, by a person or by the bot', async () => {
  const { discord, alice } = await start(async (interaction) => {
    if (!interaction.isMessageContextMenuCommand()) return replyWith({ content: 'x' })(interaction);
    const { id, content, author } = interaction.targetMessage;
    return interaction.reply({ content: [id, content, author.username, author.bot].join(' ') });
  });
  discord.commands.set('global', [
    { name: 'do' },
    { name: 'Look', type: ApplicationCommandType.Message },
  ]);
  const { message } = await discord.command(alice, 'do');
  if (message === undefined) throw new Error('There is no answer.');
  const written = { id: discord.nextId(), author: alice, content: 'hello' };
  const answers = [
    await discord.messageCommand(alice, 'Look', written),
    await discord.messageCommand(alice, 'Look', message),
  ];
  expect(answers.map((answer) => answer.message?.body.content)).toEqual([
    `${written.id} hello alice false`,
    `${message.id} x verbatim true`,
  ]);
});
