import type { REST } from 'discord.js';
import { DEFINITIONS } from '../commands/all.ts';
import { Routes } from '../gateway/discord-js.ts';
import { type Difference, differences } from './differences.ts';

/** Where commands are registered: everywhere, or in one server at once, for development. */
export interface Scope {
  readonly applicationId: string;
  readonly guildId?: string;
  /** Servers in which commands may be left from development. */
  readonly otherGuildIds: readonly string[];
}

/** A list of commands that Discord keeps: everybody's, or a server's. */
export interface CommandList {
  readonly route: `/${string}`;
  /** The server; everybody's without it. */
  readonly guildId?: string;
}

/** The list that is to hold our commands, and those that are to be empty, so that no command shows twice. */
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
 * Makes a list hold these commands; writes it only where it differs.
 * @returns where it differed
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
