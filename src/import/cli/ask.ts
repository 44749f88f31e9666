import { createInterface, type Interface } from 'node:readline/promises';
import type { Wanted } from './details.ts';

/** Asks on a terminal; what is asked goes to standard error, so that standard output stays the answer's. */
export class Asking {
  readonly #terminal: Interface;

  constructor() {
    this.#terminal = createInterface({ input: process.stdin, output: process.stderr });
  }

  /** The answer to a question; where a suggestion stands in it, Enter takes it. */
  async value({ question, suggestion }: Wanted): Promise<string> {
    const shown = suggestion === undefined ? '' : ` [${suggestion}]`;
    for (;;) {
      const answer = (await this.#terminal.question(`${question}${shown}: `)).trim();
      if (answer !== '') return answer;
      if (suggestion !== undefined) return suggestion;
    }
  }

  async agrees(question: string): Promise<boolean> {
    return /^(?:y|yes)$/i.test((await this.#terminal.question(`${question} [y/N] `)).trim());
  }

  close(): void {
    this.#terminal.close();
  }
}
