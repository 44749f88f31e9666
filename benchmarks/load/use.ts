import {
  ComponentType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { type Command, Commands, type Options } from '../../loopback/interactions/commands.ts';
import type { Callback } from '../../loopback/interactions/interactions.ts';
import { type Message, messageJson, messageObject } from '../../loopback/messages/message.ts';
import { actorFields, type Person, type Place } from '../../loopback/people/people.ts';
import { DEFINITIONS } from '../../src/discord/commands/all.ts';
import type { Interaction } from './lean-discord.ts';

const commands = new Commands([['global', [...DEFINITIONS] as Command[]]]);

/** The interaction of somebody who uses a slash command. */
export function useCommand(
  name: string,
  options: Options,
  person: Person,
  place: Place,
): Interaction {
  return interaction(
    InteractionType.ApplicationCommand,
    commands.use(name, options, place),
    person,
    place,
  );
}

/** The interaction of somebody who types into an option. */
export function typeInto(
  name: string,
  option: string,
  typed: string,
  person: Person,
  place: Place,
): Interaction {
  const data = commands.use(name, { [option]: typed }, place, option);
  return interaction(InteractionType.ApplicationCommandAutocomplete, data, person, place);
}

/** The interaction of somebody who uses a command in a message's menu. */
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
  return interaction(InteractionType.ApplicationCommand, data, person, place);
}

/** The interaction of somebody who presses a button of a message. */
export function pressButton(message: Message, customId: string, person: Person): Interaction {
  const data = { custom_id: customId, component_type: ComponentType.Button };
  return {
    ...interaction(InteractionType.MessageComponent, data, person, message.place),
    message: messageJson(message),
  } as Interaction;
}

/** The message that a response creates or updates; undefined where it does neither. */
export function messageAfter(
  body: string,
  id: string,
  person: Person,
  place: Place,
  before?: Message,
): Message | undefined {
  const { type, data } = JSON.parse(body) as Required<Callback>;
  if (type === InteractionResponseType.ChannelMessageWithSource)
    return { id, place, owner: person, body: data };
  if (type !== InteractionResponseType.UpdateMessage || before === undefined) return undefined;
  const kept = (before.body.flags ?? 0) & MessageFlags.Ephemeral;
  return { ...before, body: { ...before.body, ...data, flags: (data.flags ?? 0) | kept } };
}

function interaction(
  type: InteractionType,
  data: object,
  person: Person,
  place: Place,
): Interaction {
  return { type, data, ...actorFields(person, place) };
}
