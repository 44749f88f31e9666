import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Loopback } from '../../loopback/loopback.ts';
import type { Usage } from '../load/bot-process.ts';

/** Milliseconds for a start on a busy machine. */
const START = 60_000;

interface Line {
  readonly level: number;
  readonly msg: string;
  readonly err?: { readonly stack?: string };
}

/** The built bot, and what it logs. */
export class Bot {
  readonly child: ChildProcess;
  readonly lines: Line[] = [];
  /** What it wrote that is no line of the log. */
  strayOutput = '';

  /** @param content its content folder */
  constructor({ token, apiUrl }: Loopback, content: string) {
    const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
    this.child = spawn(
      process.execPath,
      ['--expose-gc', '--import', path('../load/probe.js'), path('../../dist/main.js')],
      {
        cwd: content,
        env: {
          PATH: process.env.PATH,
          DISCORD_TOKEN: token,
          DISCORD_API_URL: apiUrl,
          CONTENT_DIR: content,
          HEALTH_PORT: '0',
        },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      },
    );
    let rest = '';
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) this.#take(line);
    });
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.strayOutput += text;
    });
  }

  get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Waits until the log has this. */
  async waitFor(sentence: string): Promise<Line> {
    const end = performance.now() + START;
    for (;;) {
      const line = this.lines.find(({ msg }) => msg.includes(sentence));
      if (line !== undefined) return line;
      if (this.hasEnded || performance.now() > end) {
        throw new Error(`The bot did not log “${sentence}”. ${this.strayOutput}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** What it uses, after a collection of its garbage. */
  async usage(): Promise<Usage> {
    this.child.send({ collect: true });
    const [usage] = (await once(this.child, 'message')) as [Usage];
    return usage;
  }

  /** Asks it to end. @returns its exit status, if it ended in time */
  async end(time: number): Promise<number | null | undefined> {
    const ended = once(this.child, 'exit').then(([status]) => status as number | null);
    this.child.kill('SIGTERM');
    const late = new Promise<undefined>((resolve) => {
      setTimeout(() => resolve(undefined), time).unref();
    });
    return Promise.race([ended, late]);
  }

  #take(line: string): void {
    try {
      this.lines.push(JSON.parse(line) as Line);
    } catch {
      this.strayOutput += `${line}\n`;
    }
  }
}
