import type { REST } from 'discord.js';
import { DEFINITIONS } from '../commands/all.ts';
import { Routes } from '../gateway/discord-js.ts';
import { type Difference, differences } from './differences.ts';

/**
 * Where commands are registered: everywhere or, for development, in one server, where they appear
 * at once.
 */
export interface Scope {
  readonly applicationId: string;
  readonly guildId?: string;
  /** Servers that may still have commands from development. */
  readonly otherGuildIds: readonly string[];
}

/** A list of commands stored by Discord: the global one or a server's. */
export interface CommandList {
  readonly route: `/${string}`;
  /** The server; undefined for the global list. */
  readonly guildId?: string;
}

/**
 * The list that should hold our commands, and those that should be empty, so that no command shows
 * twice.
 */
export function listsOf({ applicationId, guildId, otherGuildIds }: Scope): {
  own: CommandList;
  others: CommandList[];
} {
  const everybodys = { route: Routes.applicationCommands(applicationId) };
  const inGuild = (id: string) => ({
    route: Routes.applicationGuildCommands(applicationId, id),
    guildId: id,
  });
  const otherGuilds = otherGuildIds.filter((id) => id !== guildId).map(inGuild);
  return guildId === undefined
    ? { own: everybodys, others: otherGuilds }
    : { own: inGuild(guildId), others: [everybodys, ...otherGuilds] };
}

/**
 * Makes a list hold these commands; writes it only if it differs.
 * @returns the differences found
 */
export async function syncCommands(
  rest: REST,
  { route }: CommandList,
  commands: typeof DEFINITIONS = DEFINITIONS,
): Promise<Difference[]> {
  const registered = (await rest.get(route)) as Readonly<Record<string, unknown>>[];
  const differing = differences(commands, registered);
  if (differing.length > 0) await rest.put(route, { body: commands });
  return differing;
}
