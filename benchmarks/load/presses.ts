import { buttonsOf, EPHEMERAL, type Message } from '../../loopback/messages/message.ts';
import type { Person, Place } from '../../loopback/people/people.ts';
import { randomNumbers } from '../quality/typos.ts';
import type { BotProcess } from './bot-process.ts';
import type { Interaction } from './lean-discord.ts';
import { anyone, anywhere } from './people-and-places.ts';
import { messageAfter, pressButton, useCommand } from './use.ts';

/** A button that can be pressed. */
export interface Press {
  readonly message: Message;
  readonly customId: string;
  /** Whether only the message's owner sees it. */
  readonly isPrivate: boolean;
}

/** Presses of a label that are kept; with more, the messages would only take memory. */
const KEPT = 100;

/**
 * Uses a bot, one interaction after the other, and then the buttons of its messages, to learn what
 * can be pressed.
 * @returns the presses by the button's label
 */
export async function findPresses(
  { discord }: BotProcess,
  questions: readonly string[],
  seed: number,
): Promise<Map<string, Press[]>> {
  const random = randomNumbers(seed);
  const presses = new Map<string, Press[]>();
  const send = async (interaction: Interaction, person: Person, place: Place, before?: Message) => {
    const { body } = await discord.send(interaction);
    return body === '' ? undefined : messageAfter(body, discord.nextId(), person, place, before);
  };
  const learn = (message: Message | undefined): Press[] => {
    if (message === undefined) return [];
    const isPrivate = ((message.body.flags ?? 0) & EPHEMERAL) !== 0;
    return buttonsOf(message).flatMap(({ label = '', custom_id: customId }) => {
      const known = presses.get(label) ?? [];
      if (customId === undefined || known.length >= KEPT) return [];
      const press = { message, customId, isPrivate };
      presses.set(label, [...known, press]);
      return [press];
    });
  };
  for (const [at, question] of questions.entries()) {
    const [person, place] = [anyone(random), anywhere(random)];
    const options = { question, private: at % 3 === 0 };
    const first = learn(await send(useCommand('ask', options, person, place), person, place));
    for (const { message, customId } of first) {
      learn(await send(pressButton(message, customId, person), person, place, message));
    }
  }
  return presses;
}
