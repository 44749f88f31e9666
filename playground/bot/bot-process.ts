import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type LogLine, readLines } from './log-lines.ts';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const PRELOAD = new URL('end-with-parent.js', import.meta.url).href;
/** A folder without `.env`, so that the bot gets neither the operator's token nor their server. */
const DIRECTORY = fileURLToPath(new URL('.', import.meta.url));

/** Variables that any program needs; none of the bot's settings. */
const INHERITED = ['PATH', 'HOME', 'LANG', 'LC_ALL', 'TZ', 'TMPDIR', 'TEMP', 'SYSTEMROOT'];

/** Milliseconds before a process that does not exit is killed; the bot's own limit is 8000. */
const LONGEST_SHUTDOWN = 10_000;

export interface BotSettings {
  readonly token: string;
  readonly apiUrl: string;
  /** An absolute path. */
  readonly contentDir: string;
}

/** Receives the process's output. */
export interface BotOutput {
  readonly log: (line: LogLine) => void;
  /** Output that is not a log line. */
  readonly other: (text: string) => void;
}

/** How a process ended: its exit status, or the signal that killed it. */
export type Ending = number | NodeJS.Signals;

export interface BotProcess {
  /** Undefined if it could not start. */
  readonly pid: number | undefined;
  readonly ended: Promise<Ending>;
  /** Asks it to exit. */
  readonly end: () => void;
}

/** Starts the bot as `npm start` does, but with none of this process's settings. */
export function startBot({ token, apiUrl, contentDir }: BotSettings, on: BotOutput): BotProcess {
  const inherited = INHERITED.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  const child = spawn(process.execPath, ['--import', PRELOAD, MAIN], {
    cwd: DIRECTORY,
    env: {
      ...Object.fromEntries(inherited),
      DISCORD_TOKEN: token,
      DISCORD_API_URL: apiUrl,
      CONTENT_DIR: contentDir,
      WATCH_CONTENT: 'true',
      LOG_LEVEL: 'info',
    },
    stdio: ['pipe', 'pipe', 'pipe'],
    // Ctrl-C in the terminal goes to the playground alone, which then stops the bot.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  child.stdin.on('error', () => {});
  readLines(child.stdout, on);
  readLines(child.stderr, on);
  const ended = new Promise<Ending>((resolve) => {
    child.on('error', (error) => {
      on.other(error.message);
      if (child.pid === undefined) resolve(1);
    });
    child.on('close', (status, signal) => resolve(status ?? signal ?? 1));
  });
  const end = () => {
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_SHUTDOWN);
    void ended.then(() => clearTimeout(timer));
  };
  return { pid: child.pid, ended, end };
}
