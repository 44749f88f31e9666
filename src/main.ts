import { Events } from 'discord.js';
import { makeBot } from './discord/bot.ts';
import { makeClient } from './discord/client.ts';
import { syncCommands } from './discord/sync-commands.ts';
import { ContentError } from './interview/problem.ts';
import { readLibrary } from './interview/read-library.ts';
import { summarise } from './interview/summary.ts';
import { makeLog } from './log.ts';
import { OWN_CONTENT, readSettings, type Settings, SettingsError } from './settings.ts';
import { visibleText } from './terminal/visible-text.ts';
import { version } from './version.ts';

const NO_TOKEN =
  'DISCORD_TOKEN is not set. Make an application at https://discord.com/developers/applications, ' +
  'copy its token from the page “Bot”, and put DISCORD_TOKEN=… into the file .env. ' +
  'To try Verbatim without Discord: npm run ask -- security guarantees';

/** Servers that are searched for commands left from development; a bot in many has none. */
const FEW_GUILDS = 20;

/** Reads settings and content; every mistake of both is told at once, before anything starts. */
function prepare() {
  const mistakes: string[] = [];
  const attempt = <Result>(read: () => Result): Result | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof SettingsError || error instanceof ContentError)) throw error;
      mistakes.push(error.message);
      return undefined;
    }
  };
  const settings = attempt(() => readSettings(process.env));
  if (settings !== undefined && settings.token === undefined) mistakes.push(NO_TOKEN);
  const library = attempt(() =>
    readLibrary(settings?.contentDir ?? (process.env.CONTENT_DIR || OWN_CONTENT)),
  );
  if (settings?.token === undefined || library === undefined) return { mistakes };
  return { settings, token: settings.token, library };
}

async function start(): Promise<void> {
  const prepared = prepare();
  if ('mistakes' in prepared) {
    process.stderr.write(`${visibleText(prepared.mistakes?.join('\n') ?? '')}\n`);
    process.exitCode = 1;
    return;
  }
  const { settings, token, library } = prepared;
  const log = makeLog(settings);
  const client = makeClient(makeBot(library, version()), settings, log);

  const stop = (signal: NodeJS.Signals) => {
    log.info(`${signal}: closing the connection.`);
    void client.destroy();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);

  client.on(Events.ShardDisconnect, ({ code }) => {
    // discord.js emits this only for closings that it does not recover from.
    if (client.isReady() && code !== 1000) {
      log.fatal(
        `Discord closed the connection for good (code ${code}). Check the token and the settings of the application.`,
      );
      process.exitCode = 1;
      void client.destroy();
    }
  });
  client.once(Events.ClientReady, (ready) => {
    const { interviews, passages } = summarise(library);
    const invite = `https://discord.com/oauth2/authorize?client_id=${ready.application.id}&scope=bot+applications.commands&permissions=0`;
    log.info(
      `Serving ${interviews} interview(s) with ${passages} passages as ${ready.user.tag}. Invite: ${invite}`,
    );
    const guilds = [...ready.guilds.cache.keys()];
    syncCommands(ready.rest, {
      applicationId: ready.application.id,
      otherGuildIds: guilds.length <= FEW_GUILDS ? guilds : [],
      ...(settings.guildId !== undefined && { guildId: settings.guildId }),
    }).then(
      (written) =>
        log.info(
          { written },
          written.length > 0 ? 'Commands were registered.' : 'Commands are up to date.',
        ),
      (error: unknown) => log.error({ err: error }, 'Commands could not be registered.'),
    );
  });

  try {
    await client.login(token);
  } catch (error) {
    log.fatal({ err: error }, loginRemedy(settings));
    process.exitCode = 1;
    await client.destroy();
  }
}

function loginRemedy({ apiUrl }: Settings): string {
  const where = apiUrl === undefined ? 'Discord' : 'the address in DISCORD_API_URL';
  return `Logging in failed. Check DISCORD_TOKEN (reset it on the page “Bot” if in doubt), and that ${where} can be reached.`;
}

await start();
