import type { Logger } from 'pino';
import { ContentError } from './interview/problem.ts';
import { readLibrary } from './interview/read-library.ts';
import { makeLog, openDestination } from './log.ts';
import { NEEDS_OPERATOR, run } from './run.ts';
import { OWN_CONTENT, readSettings, SettingsError } from './settings.ts';
import { visibleText } from './terminal/visible-text.ts';

const NO_TOKEN =
  'DISCORD_TOKEN is not set. Make an application at https://discord.com/developers/applications, ' +
  'copy its token from the page “Bot”, and put DISCORD_TOKEN=… into the file .env. ' +
  'To try Verbatim without Discord: npm run ask -- security guarantees';

/** Exit status of what nobody foresaw; starting again may help. */
const FAILED = 1;

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

/**
 * Goes on after an error that nobody caught: no answer depends on what another has left behind, and
 * every new start costs one of the day’s logins.
 */
function goOnAfterErrors(log: Logger): void {
  const goOn = (error: unknown) =>
    log.error({ err: error }, 'Something failed unforeseen. Going on.');
  process.on('uncaughtException', goOn);
  process.on('unhandledRejection', goOn);
}

async function main(): Promise<number> {
  const prepared = prepare();
  if (prepared.mistakes !== undefined) {
    process.stderr.write(`${visibleText(prepared.mistakes.join('\n'))}\n`);
    return NEEDS_OPERATOR;
  }
  const log = makeLog(prepared.settings, await openDestination());
  goOnAfterErrors(log);
  // discord.js would read these two by rules of its own; they are settings by now.
  delete process.env.SHARDS;
  delete process.env.SHARD_COUNT;
  try {
    return await run({ ...prepared, log });
  } catch (error) {
    log.fatal({ err: error }, 'Verbatim cannot go on.');
    return FAILED;
  }
}

// Timers and sockets that are left over must not keep the process.
process.exit(await main());
