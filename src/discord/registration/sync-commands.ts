import { isDeepStrictEqual } from 'node:util';
import type {
  APIApplicationCommand,
  APIApplicationCommandOption,
  REST,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { ApplicationCommandType } from 'discord-api-types/v10';
import { DEFINITIONS } from '../commands/all.ts';
import { Routes } from '../gateway/discord-js.ts';

type Registered = Pick<APIApplicationCommand, 'type' | 'name' | 'description' | 'options'> &
  Partial<Pick<APIApplicationCommand, 'contexts' | 'integration_types'>>;

/** Where commands are registered: everywhere, or in one server at once, for development. */
export interface Scope {
  readonly applicationId: string;
  readonly guildId?: string;
  /** Servers in which commands may be left from development. */
  readonly otherGuildIds: readonly string[];
}

/**
 * Registers the commands in one scope, only where they differ, and clears the others, so that no
 * command shows twice.
 * @returns the routes that were written
 */
export async function syncCommands(rest: REST, scope: Scope): Promise<string[]> {
  const { applicationId, guildId, otherGuildIds } = scope;
  const globally = Routes.applicationCommands(applicationId);
  const inGuild = (id: string) => Routes.applicationGuildCommands(applicationId, id);
  const own = guildId === undefined ? globally : inGuild(guildId);
  const others = [
    ...(guildId === undefined ? [] : [globally]),
    ...otherGuildIds.filter((id) => id !== guildId).map(inGuild),
  ];
  const written = await write(rest, own, DEFINITIONS);
  for (const route of others) written.push(...(await write(rest, route, [])));
  return written;
}

async function write(
  rest: REST,
  route: `/${string}`,
  wanted: readonly RESTPostAPIApplicationCommandsJSONBody[],
): Promise<string[]> {
  const registered = (await rest.get(route)) as Registered[];
  const sorted = (commands: readonly object[]) =>
    commands
      .map((command) => comparable(command as Registered))
      .sort((a, b) => (`${a.type} ${a.name}` < `${b.type} ${b.name}` ? -1 : 1));
  if (isDeepStrictEqual(sorted(registered), sorted(wanted))) return [];
  await rest.put(route, { body: wanted });
  return [route];
}

/** What we say of a command, without what Discord adds: ids, versions, defaults. */
function comparable({ type, name, description, options, contexts, integration_types }: Registered) {
  return {
    type: type ?? ApplicationCommandType.ChatInput,
    name,
    description: description ?? '',
    options: (options ?? []).map(comparableOption),
    contexts: [...(contexts ?? [])].sort(),
    integration_types: [...(integration_types ?? [])].sort(),
  };
}

function comparableOption(option: APIApplicationCommandOption) {
  return {
    type: option.type,
    name: option.name,
    description: option.description,
    required: option.required ?? false,
    autocomplete: 'autocomplete' in option && option.autocomplete === true,
    max_length: 'max_length' in option ? option.max_length : undefined,
  };
}
