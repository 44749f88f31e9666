import { MessageFlags } from 'discord-api-types/v10';
import { hasFlag } from '../../loopback/messages/components.ts';
import { buttonsOf, type Message } from '../../loopback/messages/message.ts';
import type { Person, Place } from '../../loopback/people/people.ts';
import { randomNumbers } from '../support/typos.ts';
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

/** Presses kept for a label; more would only take memory. */
const KEPT = 100;

/**
 * Finds the buttons that can be pressed: asks a bot these questions one by one, then presses the
 * buttons of its answers.
 * @returns the presses by the button's label, without what follows its colon
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
    const isPrivate = hasFlag(message.body, MessageFlags.Ephemeral);
    return buttonsOf(message).flatMap(({ label: whole = '', custom_id: customId }) => {
      const [label = ''] = whole.split(':');
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
