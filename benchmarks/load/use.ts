import { type Command, Commands, type Options } from '../../loopback/interactions/commands.ts';
import {
  EPHEMERAL,
  type Message,
  messageJson,
  messageObject,
} from '../../loopback/messages/message.ts';
import { actorFields, type Person, type Place } from '../../loopback/people/people.ts';
import type { MessageBody } from '../../loopback/validation/validate.ts';
import { DEFINITIONS } from '../../src/discord/commands/all.ts';
import type { Interaction } from './lean-discord.ts';

const commands = new Commands([['global', [...DEFINITIONS] as Command[]]]);

/** What Discord tells a bot when somebody uses a slash command. */
export function useCommand(
  name: string,
  options: Options,
  person: Person,
  place: Place,
): Interaction {
  return interaction(2, commands.use(name, options, place), person, place);
}

/** What Discord tells a bot while somebody types into an option. */
export function typeInto(
  name: string,
  option: string,
  typed: string,
  person: Person,
  place: Place,
): Interaction {
  const data = commands.use(name, { [option]: typed }, place, option);
  return interaction(4, data, person, place);
}

/** What Discord tells a bot when somebody uses a command of a message's menu. */
export function useOnMessage(
  name: string,
  content: string,
  id: string,
  person: Person,
  place: Place,
): Interaction {
  const data = {
    ...commands.find(name, place),
    options: undefined,
    target_id: id,
    resolved: { messages: { [id]: messageObject(id, place, person, content) } },
  };
  return interaction(2, data, person, place);
}

/** What Discord tells a bot when somebody presses a button of a message. */
export function pressButton(message: Message, customId: string, person: Person): Interaction {
  const data = { custom_id: customId, component_type: 2 };
  return {
    ...interaction(3, data, person, message.place),
    message: messageJson(message),
  } as Interaction;
}

/** The message that there is after an answer; undefined where the answer is none. */
export function messageAfter(
  body: string,
  id: string,
  person: Person,
  place: Place,
  before?: Message,
): Message | undefined {
  const { type, data } = JSON.parse(body) as { type: number; data: MessageBody };
  if (type === 4) return { id, place, owner: person, body: data };
  if (type !== 7 || before === undefined) return undefined;
  const kept = (before.body.flags ?? 0) & EPHEMERAL;
  return { ...before, body: { ...before.body, ...data, flags: (data.flags ?? 0) | kept } };
}

function interaction(type: number, data: object, person: Person, place: Place): Interaction {
  return { type, data, ...actorFields(person, place) };
}
