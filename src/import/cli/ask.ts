import { createInterface, type Interface } from 'node:readline/promises';
import { Refusal } from '../refusal.ts';
import type { Wanted } from './details.ts';

/** Asks on a terminal; what is asked goes to standard error, so that standard output stays the answer's. */
export class Asking {
  readonly #terminal: Interface;
  readonly #closed = new AbortController();

  constructor() {
    this.#terminal = createInterface({ input: process.stdin, output: process.stderr });
    this.#terminal.once('close', () => this.#closed.abort());
  }

  /** @throws {Refusal} where the person leaves, with Ctrl+C or Ctrl+D */
  async #answer(question: string): Promise<string> {
    try {
      return (await this.#terminal.question(question, { signal: this.#closed.signal })).trim();
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'AbortError') throw error;
      process.stderr.write('\n');
      throw new Refusal('Nothing was written.');
    }
  }

  /** The answer to a question; where a suggestion stands in it, Enter takes it. */
  async value({ question, suggestion }: Wanted): Promise<string> {
    const shown = suggestion === undefined ? '' : ` [${suggestion}]`;
    for (;;) {
      const answer = await this.#answer(`${question}${shown}: `);
      if (answer !== '') return answer;
      if (suggestion !== undefined) return suggestion;
    }
  }

  async agrees(question: string): Promise<boolean> {
    return /^(?:y|yes)$/i.test(await this.#answer(`${question} [y/N] `));
  }

  close(): void {
    this.#terminal.close();
  }
}
