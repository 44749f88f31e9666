import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { Loopback } from '../../loopback/loopback.ts';
import { BotStateTracker } from '../bot/bot-state.ts';
import { KeepRunning } from '../bot/keep-running.ts';
import type { ContentState, State, Update } from '../protocol/protocol.ts';
import { perform } from '../room/actions.ts';
import { shownCommands } from '../room/registered-commands.ts';
import { Room } from '../room/room.ts';
import { buildPage } from '../server/build-page.ts';
import { PlaygroundServer } from '../server/server.ts';

export interface PlaygroundOptions {
  /** The page's port; 0 for any free port. */
  readonly port: number;
  /** The folder that holds the interviews. */
  readonly contentDir: string;
  readonly print: (line: string) => void;
  /** Prints warnings; `print` by default. */
  readonly warn?: (text: string) => void;
}

export interface Playground {
  /** The page's address. */
  readonly address: string;
  /** Stops it and everything that it has started. */
  readonly close: () => Promise<void>;
}

/**
 * Starts a Discord on loopback, the real bot connected to it, and the page where two people use it.
 * @throws {PortError}
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { port, contentDir, print, warn = print } = options;
  const files = await buildPage();
  const discord = await Loopback.start({ token: randomBytes(32).toString('hex') });
  let server: PlaygroundServer | undefined;
  const send = (update: Update) => server?.send(update);
  const changed = (changes: (Update & { kind: 'changed' })['changes']) =>
    send({ kind: 'changed', changes });

  const room = new Room(discord, {
    message: (message) => send({ kind: 'message', message }),
    removed: (message) => send({ kind: 'removed', message }),
  });
  let content: ContentState = { summary: '', problems: [] };
  const bot = new BotStateTracker((botState) => changed({ botState }));
  const commands = () => shownCommands(discord.commands.get('global') ?? []);
  const updateConnection = () =>
    bot.connection(discord.gateway.hasSession && commands().length > 0);
  discord.gateway.onConnection = updateConnection;
  discord.onCommands = () => {
    changed({ commands: commands() });
    updateConnection();
  };
  discord.onProblem = () => {
    for (const problem of discord.takeProblems())
      warn(`Discord would refuse a request: ${problem}`);
  };
  const state = (): State => ({
    people: room.people,
    bot: room.bot,
    channels: room.channels,
    commands: commands(),
    messages: room.messages,
    botState: bot.current,
    content,
  });

  try {
    server = await PlaygroundServer.start(port, {
      files,
      state,
      perform: (action) => perform(action, room, discord),
    });
  } catch (error) {
    await discord.close();
    throw error;
  }
  const { address } = server;
  print(address);
  const settings = {
    token: discord.token,
    apiUrl: discord.apiUrl,
    contentDir: resolve(contentDir),
  };
  const running = new KeepRunning({
    settings,
    directory: process.cwd(),
    onProcess: (isRunning) => bot.process(isRunning),
    onContent: (read) => {
      content = read;
      changed({ content });
    },
    print,
    warn,
  });
  const close = async () => {
    await running.close();
    await server.close();
    await discord.close();
  };
  return { address, close };
}
