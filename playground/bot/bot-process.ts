import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type LogLine, readLines } from './log-lines.ts';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const PRELOAD = new URL('end-with-parent.js', import.meta.url).href;
/** A folder without `.env`: the operator's own token and server have no place here. */
const DIRECTORY = fileURLToPath(new URL('.', import.meta.url));

/** What a program needs to run at all; none of the bot's settings. */
const INHERITED = ['PATH', 'HOME', 'LANG', 'LC_ALL', 'TZ', 'TMPDIR', 'TEMP', 'SYSTEMROOT'];

/** Milliseconds until a process that was asked to end is ended; the bot's own limit is 8000. */
const LONGEST_GOODBYE = 10_000;

export interface BotSettings {
  readonly token: string;
  readonly apiUrl: string;
  /** Absolute. */
  readonly contentDir: string;
}

/** Told what the process writes. */
export interface BotOutput {
  readonly log: (line: LogLine) => void;
  /** What is not the log. */
  readonly other: (text: string) => void;
}

/** How a process has ended: its status, or the signal that ended it. */
export type Ending = number | NodeJS.Signals;

export interface BotProcess {
  /** Undefined if it could not be started. */
  readonly pid: number | undefined;
  readonly ended: Promise<Ending>;
  /** Asks it to end. */
  readonly end: () => void;
}

/** Starts the bot as `npm start` does, with nothing of this process's settings. */
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
    // A Ctrl-C in the terminal is for the playground, which then ends the bot.
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
    const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_GOODBYE);
    void ended.then(() => clearTimeout(timer));
  };
  return { pid: child.pid, ended, end };
}
