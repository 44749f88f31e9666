import { type Person, PLACES, type Place } from '../../loopback/people/people.ts';
import { guildId } from './lean-discord.ts';

const PEOPLE = 20_000;
const GUILDS = 500;

/** Where people use a bot, most often first. */
const WHERE: readonly Place[] = [
  PLACES.guild,
  PLACES.guild,
  PLACES.guild,
  PLACES.thread,
  PLACES.directMessage,
  PLACES.foreignGuild,
  PLACES.group,
];

/** A random person of many. */
export function anyone(random: () => number): Person {
  const number = Math.floor(random() * PEOPLE);
  return { id: String(700_000_000_000_000_000n + BigInt(number)), name: `person${number}` };
}

/** A random channel of many, in a server or elsewhere. */
export function anywhere(random: () => number): Place {
  const place = pick(WHERE, random) ?? PLACES.guild;
  const number = Math.floor(random() * GUILDS);
  return {
    ...place,
    channelId: String(910_000_000_000_000_000n + BigInt(number)),
    ...(place.guildId !== undefined && { guildId: guildId(number) }),
  };
}

/** A random item. */
export function pick<Item>(items: readonly Item[], random: () => number): Item | undefined {
  return items[Math.floor(random() * items.length)];
}
