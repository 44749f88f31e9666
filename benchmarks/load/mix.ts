import type { Library } from '../../src/interview/model.ts';
import { randomNumbers, withTypo } from '../support/typos.ts';
import type { Interaction } from './lean-discord.ts';
import { anyone, anywhere, pick } from './people-and-places.ts';
import type { Press } from './presses.ts';
import { allQuestions } from './questions.ts';
import { pressButton, typeInto, useCommand, useOnMessage } from './use.ts';

/**
 * Kind of interaction -> its share in percent. Discord requests suggestions again and again while
 * somebody types: here four times for each command.
 */
export const SHARES = {
  'keystroke of /ask': 58,
  'keystroke of /section': 8,
  '/ask': 14,
  press: 12,
  '/section': 2,
  'Find in interview': 2,
  '/contents': 2,
  '/about': 2,
} as const;

export type Kind = keyof typeof SHARES;
export const KINDS = Object.keys(SHARES) as Kind[];

const TYPOS = 0.15;
const PRIVATE = 0.2;
const OTHER_PERSON = 0.15;

/** Realistic interactions; the same seed gives the same ones. */
export class Mix {
  readonly #random: () => number;
  readonly #questions: readonly string[];
  readonly #headings: readonly string[];
  #ids = 0n;

  constructor(library: Library, seed: number) {
    this.#random = randomNumbers(seed);
    this.#questions = allQuestions(library);
    this.#headings = library.interviews.flatMap(({ sections }) =>
      sections.map(({ heading }) => heading),
    );
  }

  /** @param presses the buttons that can be pressed, by label */
  take(
    count: number,
    presses: ReadonlyMap<string, readonly Press[]>,
    kinds: readonly Kind[] = KINDS,
  ): Interaction[] {
    const drawn = kinds.flatMap((kind) => new Array<Kind>(SHARES[kind]).fill(kind));
    return Array.from({ length: count }, () =>
      this.of(pick(drawn, this.#random) ?? '/ask', presses),
    );
  }

  of(kind: Kind, presses: ReadonlyMap<string, readonly Press[]>): Interaction {
    const random = this.#random;
    const person = anyone(random);
    const place = anywhere(random);
    switch (kind) {
      case 'keystroke of /ask':
        return typeInto('ask', 'question', this.#prefix(this.#question()), person, place);
      case 'keystroke of /section':
        return typeInto('section', 'name', this.#prefix(this.#heading()), person, place);
      case '/ask':
        return useCommand(
          'ask',
          { question: this.#question(), ...(random() < PRIVATE && { private: true }) },
          person,
          place,
        );
      case '/section': {
        const name = random() < 0.5 ? this.#heading() : this.#prefix(this.#heading());
        return useCommand('section', { name: name || '1' }, person, place);
      }
      case '/contents':
        return useCommand('contents', {}, person, place);
      case '/about':
        return useCommand('about', {}, person, place);
      case 'Find in interview': {
        this.#ids++;
        const id = String(1_200_000_000_000_000_000n + this.#ids);
        return useOnMessage('Find in interview', this.#question(), id, person, place);
      }
      case 'press': {
        const press = pick(pick([...presses.values()], random) ?? [], random);
        if (press === undefined) throw new Error('There is nothing to press.');
        const { message, customId, isPrivate } = press;
        const presser = !isPrivate && random() < OTHER_PERSON ? person : message.owner;
        return pressButton(message, customId, presser);
      }
    }
  }

  #question(): string {
    const question = pick(this.#questions, this.#random) ?? '';
    return this.#random() < TYPOS ? withTypo(question, this.#random) : question;
  }

  #heading(): string {
    const heading = pick(this.#headings, this.#random) ?? '';
    return this.#random() < TYPOS ? withTypo(heading, this.#random) : heading;
  }

  /** What somebody has typed so far. */
  #prefix(text: string): string {
    return text.slice(0, Math.floor(this.#random() * (text.length + 1)));
  }
}
