import type { Options } from '../../loopback/interactions/commands.ts';
import type { Result } from '../../loopback/interactions/interactions.ts';
import type { Loopback } from '../../loopback/loopback.ts';
import { Impossible } from '../../loopback/people/impossible.ts';
import type { Person } from '../../loopback/people/people.ts';
import type { Action, ActionResult, Command, CommandOption } from '../protocol/protocol.ts';
import { shownCommands } from './registered-commands.ts';
import type { Room } from './room.ts';

/**
 * Performs a person's action and waits for its result.
 * @throws {Impossible} if Discord would not let this person do it
 */
export async function perform(
  action: Action,
  room: Room,
  discord: Loopback,
): Promise<ActionResult> {
  const person = room.person(action.person);
  switch (action.kind) {
    case 'write':
      room.write(person, room.place(action.channel, person), action.text);
      return {};
    case 'dismiss':
      room.dismiss(action.message, person);
      return {};
    case 'suggest': {
      const { option, typed } = action;
      const place = room.place(action.channel, person);
      const { name, options } = find(discord, 'chat', action.command);
      if (!options.some((known) => known.name === option && known.isSuggested))
        throw new Impossible(`There are no suggestions for “${option}”`);
      const { failed, choices } = await discord.autocomplete(person, name, option, typed, place);
      return failed === undefined ? { choices: choices ?? [] } : { failed };
    }
    case 'command': {
      const place = room.place(action.channel, person);
      const command = find(discord, 'chat', action.command);
      const given = givenOptions(command, action.options, room);
      const result = await discord.command(person, command.name, given, place);
      return shown(result, room, { person: person.id, command: command.name });
    }
    case 'messageCommand': {
      const { shown: message, kept } = room.seen(action.message, person);
      const place = room.place(message.channel, person);
      const { name } = find(discord, 'message', action.command);
      const result = await discord.messageCommand(person, name, kept, place);
      return shown(result, room, { person: person.id, command: name });
    }
    case 'press': {
      const { kept } = room.seen(action.message, person);
      if (!('body' in kept)) throw new Impossible('This message has no buttons');
      return shown(await discord.forge(person, kept, action.customId, action.values), room);
    }
  }
}

function find(discord: Loopback, kind: Command['kind'], name: string): Command {
  const commands = shownCommands(discord.commands.get('global') ?? []);
  const command = commands.find((known) => known.kind === kind && known.name === name);
  if (command === undefined) throw new Impossible(`There’s no command “${name}”`);
  return command;
}

/** What a person enters into a command's options, by the options' types. */
function givenOptions(
  { options }: Command,
  given: Readonly<Record<string, string | boolean>>,
  room: Room,
): Options {
  const entries = Object.entries(given).map(([name, value]) => {
    const option = options.find((known) => known.name === name);
    if (option === undefined) throw new Impossible(`There’s no option “${name}”`);
    return [name, givenValue(option, value, room)] as const;
  });
  return Object.fromEntries(entries);
}

const KIND_NAMES = { text: 'text', boolean: 'true or false', person: 'a person' } as const;

function givenValue(
  { name, kind }: CommandOption,
  value: string | boolean,
  { bot, people }: Room,
): string | boolean | Person {
  if (typeof value !== (kind === 'boolean' ? 'boolean' : 'string'))
    throw new Impossible(`“${name}” must be ${KIND_NAMES[kind]}`);
  if (kind !== 'person') return value;
  const person = [bot, ...people].find(({ id }) => id === value);
  if (person === undefined) throw new Impossible(`“${name}” must be somebody who is here`);
  return person;
}

/** Shows the bot's response, if there is one. */
function shown(
  result: Result,
  room: Room,
  used?: { readonly person: string; readonly command: string },
): ActionResult {
  const { failed } = result;
  if (failed !== undefined) return { failed };
  room.show(result, used);
  return {};
}
