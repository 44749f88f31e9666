import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ComponentType } from 'discord-api-types/v10';
import { expect, onTestFinished, test } from 'vitest';
import type { Action } from '../../../playground/protocol/protocol.ts';
import { contentFolder, FRONT_MATTER } from '../../support/content-folder.ts';
import {
  buttonOf,
  eventually,
  isRunning,
  type OpenPlayground,
  openPlayground,
  textOf,
} from '../../support/playground.ts';

/** Asks in the channel, as Ada by default. */
function ask(
  { ada, channel }: OpenPlayground,
  options: Record<string, string | boolean> = {},
  more: { person?: string; channel?: string } = {},
): Action {
  return {
    kind: 'command',
    person: ada.id,
    channel: channel.id,
    command: 'ask',
    options: { question: 'security guarantees', ...options },
    ...more,
  };
}

test('two people ask the real bot, and see what they would see in Discord', async () => {
  const open = await openPlayground();
  const { ada, ben, channel, act, answerTo, state, warned } = open;
  const press = (message: string, customId: string, person = ada.id): Action => ({
    kind: 'press',
    person,
    message,
    customId,
  });
  expect(open.printed[0]).toBe(open.address);
  expect(state()).toMatchObject({
    people: [{ name: 'Ada' }, { name: 'Ben' }],
    bot: { name: 'Verbatim' },
    channels: [{ name: '#interview' }, { person: ada.id }, { person: ben.id }],
    messages: [],
    content: { problems: [] },
  });
  await eventually(() => expect(state().content.summary).toMatch(/^Serving 1 interview with/));
  expect(state().commands.map(({ name, kind }) => [name, kind])).toEqual(
    expect.arrayContaining([
      ['ask', 'chat'],
      ['section', 'chat'],
      ['Find in interview', 'message'],
    ]),
  );

  // Suggestions while somebody types.
  const typing = { person: ada.id, channel: channel.id, command: 'ask', typed: 'secur' };
  const { choices = [] } = await act({ kind: 'suggest', option: 'question', ...typing });
  expect(choices.length).toBeGreaterThan(0);
  expect(await act({ kind: 'suggest', option: 'private', ...typing })).toMatchObject({
    status: 400,
  });

  // An answer for everybody, with a mention.
  const answer = await answerTo(ask(open, { mention: ben.id }));
  expect(answer).toMatchObject({
    channel: channel.id,
    author: state().bot.id,
    used: { person: ada.id, command: 'ask' },
    pings: [ben.id],
  });
  expect(answer.onlyFor).toBeUndefined();
  expect(answer.components).toMatchObject([{ type: ComponentType.Container }]);

  // In context updates it in place; Ben’s press gives him a copy.
  const inContext = buttonOf(answer, 'In context');
  const changed = await answerTo(press(answer.id, inContext));
  expect(changed).toMatchObject({ id: answer.id, sentAt: answer.sentAt, used: answer.used });
  expect(textOf(changed)).not.toBe(textOf(answer));
  const copy = await answerTo(press(answer.id, inContext, ben.id));
  expect(copy.onlyFor).toBe(ben.id);
  expect(copy.id).not.toBe(answer.id);

  // Ben cannot see or use a private answer.
  const secret = await answerTo(ask(open, { private: true }));
  expect(secret.onlyFor).toBe(ada.id);
  const shareHere = buttonOf(secret, 'Share here');
  const nothing = { status: 400, failed: 'There’s no such message' };
  expect(await act(press(secret.id, shareHere, ben.id))).toEqual(nothing);
  expect(await act({ kind: 'dismiss', person: ben.id, message: secret.id })).toEqual(nothing);
  const find = { kind: 'messageCommand', command: 'Find in interview' } as const;
  expect(await act({ ...find, person: ben.id, message: secret.id })).toEqual(nothing);
  const shared = await answerTo(press(secret.id, shareHere));
  expect(shared.onlyFor).toBeUndefined();
  expect(await act({ kind: 'dismiss', person: ada.id, message: secret.id })).toEqual({
    status: 200,
  });
  await eventually(() => expect(state().messages.map(({ id }) => id)).not.toContain(secret.id));
  expect(await act({ kind: 'dismiss', person: ada.id, message: shared.id })).toMatchObject({
    status: 400,
  });

  // Forged buttons and values get a message from the bot.
  const forged = await answerTo(press(answer.id, 'v9:forged'));
  expect(forged).toMatchObject({ onlyFor: ada.id, components: [] });
  expect(forged.content).toMatch(/^[A-Z].+\.$/);
  const values = ['x'];
  const chosen = await answerTo({
    ...press(answer.id, inContext),
    kind: 'press',
    values,
  } as Action);
  expect(chosen.author).toBe(state().bot.id);

  // People’s messages, which the bot does not receive, and their menu.
  const written = await answerTo({
    kind: 'write',
    person: ben.id,
    channel: channel.id,
    text: 'Will there be security guarantees?',
  });
  expect(written).toMatchObject({ author: ben.id, components: [], pings: [] });
  expect(await act(press(written.id, inContext))).toMatchObject({ status: 400 });
  for (const message of [written, answer]) {
    const found = await answerTo({ ...find, person: ada.id, message: message.id });
    expect(found).toMatchObject({
      onlyFor: ada.id,
      used: { person: ada.id, command: 'Find in interview' },
    });
    expect(textOf(found)).toContain('security guarantees');
  }

  // The bot can be mentioned too.
  const ofBot = await answerTo(ask(open, { mention: state().bot.id }));
  expect(textOf(ofBot)).toContain(`<@${state().bot.id}>`);

  // Direct messages belong to one person.
  const [, direct] = state().channels;
  const there = await answerTo(ask(open, {}, { channel: direct?.id ?? '' }));
  expect(there.channel).toBe(direct?.id);
  expect(await act(press(there.id, buttonOf(there, 'In context'), ben.id))).toEqual(nothing);
  expect(await act(press(there.id, buttonOf(there, 'In context')))).toEqual({ status: 200 });
  expect(await act(ask(open, {}, { person: ben.id, channel: direct?.id ?? '' }))).toEqual({
    status: 400,
    failed: 'There’s no such channel',
  });
  expect(warned).toEqual([]);
});

test('actions that Discord does not allow fail with a sentence', async () => {
  const open = await openPlayground();
  const { act, ada } = open;
  const wrong: [Action, string][] = [
    [ask(open, {}, { person: '1' }), 'There’s no such person'],
    [ask(open, {}, { person: open.state().bot.id }), 'There’s no such person'],
    [ask(open, {}, { channel: '1' }), 'There’s no such channel'],
    [{ ...ask(open), command: 'shout' } as Action, 'There’s no command “shout”'],
    [
      { ...ask(open), command: 'Find in interview' } as Action,
      'There’s no command “Find in interview”',
    ],
    [{ ...ask(open), options: {} } as Action, '“question” is required'],
    [ask(open, { question: 'x'.repeat(301) }), '“question” is too long'],
    [ask(open, { question: true }), '“question” must be text'],
    [ask(open, { private: 'yes' }), '“private” must be true or false'],
    [ask(open, { mention: '7' }), '“mention” must be somebody who is here'],
    [ask(open, { other: 'x' }), 'There’s no option “other”'],
    [{ kind: 'press', person: ada.id, message: '7', customId: 'x' }, 'There’s no such message'],
  ];
  for (const [action, failed] of wrong) expect(await act(action)).toEqual({ status: 400, failed });
  expect(open.state().messages).toEqual([]);
});

test('a bot that is killed comes back by itself, and old buttons work', async () => {
  const open = await openPlayground();
  const { state, answerTo, ada, botPid, warned } = open;
  const answer = await answerTo(ask(open));
  for (let times = 0; times < 2; times++) {
    const pid = botPid();
    process.kill(pid, 'SIGKILL');
    await eventually(() => expect(state().botState).toBe('offline'));
    await eventually(() => expect(state().botState).toBe('online'));
    expect(botPid()).not.toBe(pid);
    const customId = buttonOf(answer, 'In context');
    const press: Action = { kind: 'press', person: ada.id, message: answer.id, customId };
    expect((await answerTo(press)).id).toBe(answer.id);
  }
  expect(warned).toEqual(Array(2).fill('The bot exited (SIGKILL); restarting.'));
});

test('commands fail as in Discord while the bot is down', async () => {
  const open = await openPlayground();
  const { state, act, botPid } = open;
  process.kill(botPid(), 'SIGSTOP');
  const failed = { status: 200, failed: 'The application did not respond' };
  expect(await act(ask(open))).toEqual(failed);
  process.kill(botPid(), 'SIGKILL');
  await eventually(() => expect(state().botState).toBe('offline'));
  expect(await act(ask(open))).toEqual(failed);
});

const INTERVIEW = `${FRONT_MATTER}\n## Bees\n\nBees hum over the meadow.\n`;

test('problems at the start are shown, and can be fixed while it runs', async () => {
  const folder = contentFolder({ 'bees/interview.md': '## Bees\n\nBees hum.\n' });
  const open = await openPlayground(folder, ({ content }) => content.problems.length > 0);
  const { state, answerTo, act, warned } = open;
  const file = join(folder, 'bees/interview.md');
  expect(state().botState).toBe('offline');
  expect(state().content.summary).toBe('');
  for (const problem of state().content.problems) expect(problem).toContain(file);
  expect(warned).toEqual([
    ...state().content.problems,
    'The bot will start once the content is fixed.',
  ]);
  expect(await act(ask(open))).toEqual({ status: 400, failed: 'There’s no command “ask”' });
  const before = state().content.problems;
  await writeFile(file, `${FRONT_MATTER}\n## Bees\n\n# Another title\n`);
  await eventually(() => expect(state().content.problems).not.toEqual(before));
  await writeFile(file, INTERVIEW);
  await eventually(() => expect(state().botState).toBe('online'));
  await eventually(() => expect(state().content.summary).not.toBe(''));
  expect(state().content.problems).toEqual([]);
  expect(textOf(await answerTo(ask(open, { question: 'bees' })))).toContain('hum over the meadow');
});

test('answers follow changes of the content, but not while it has problems', async () => {
  const folder = contentFolder({ 'bees/interview.md': INTERVIEW });
  const open = await openPlayground(folder);
  const { state, answerTo, botPid } = open;
  const pid = botPid();
  const file = join(folder, 'bees/interview.md');
  await writeFile(file, INTERVIEW.replace('meadow', 'orchard'));
  await eventually(() => expect(state().content.summary).toMatch(/^Content read again: now serv/));
  const asked = ask(open, { question: 'bees' });
  expect(textOf(await answerTo(asked))).toContain('hum over the orchard');
  await writeFile(file, '## Bees\n\nBees sting.\n');
  await eventually(() => expect(state().content.problems).not.toEqual([]));
  expect(textOf(await answerTo(asked))).toContain('hum over the orchard');
  await writeFile(file, INTERVIEW);
  await eventually(() => expect(state().content.problems).toEqual([]));
  expect(textOf(await answerTo(asked))).toContain('hum over the meadow');
  expect(botPid()).toBe(pid);
});

test('none of the operator’s environment reaches the bot', async () => {
  const before = { ...process.env };
  onTestFinished(() => {
    process.env = before;
  });
  Object.assign(process.env, {
    DISCORD_TOKEN: 'a real token',
    DISCORD_GUILD_ID: 'nonsense',
    DISCORD_API_URL: 'nonsense',
    CONTENT_DIR: '/nowhere',
    SHARDS: 'nonsense',
    NODE_OPTIONS: '--nonsense',
  });
  const { warned } = await openPlayground();
  expect(warned).toEqual([]);
});

test.each(['while it serves', 'while the bot waits to be started again'])(
  'closing it %s leaves no process behind',
  async (when) => {
    const open = await openPlayground();
    const pid = open.botPid();
    if (when !== 'while it serves') {
      process.kill(pid, 'SIGKILL');
      await eventually(() => expect(open.state().botState).toBe('offline'));
    }
    await open.close();
    const pids = open.printed.flatMap((line) => /process (\d+)/.exec(line)?.[1] ?? []).map(Number);
    expect(pids.length).toBeGreaterThan(0);
    expect(pids.filter(isRunning)).toEqual([]);
    await expect(fetch(open.address)).rejects.toThrow('fetch failed');
  },
);
