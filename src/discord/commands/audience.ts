import type { APIApplicationCommandBasicOption, ChatInputCommandInteraction } from 'discord.js';
import { ApplicationCommandOptionType } from '../gateway/discord-js.ts';
import type { Audience } from './command.ts';

/** The options that say who sees an answer, the same in every command that has them. */
export const AUDIENCE_OPTIONS = [
  {
    type: ApplicationCommandOptionType.Boolean,
    name: 'private',
    description: 'Show the answer to you alone (default: everybody sees it)',
  },
  {
    type: ApplicationCommandOptionType.User,
    name: 'mention',
    description: 'The person this answer is for',
  },
] as const satisfies APIApplicationCommandBasicOption[];

/** Who sees an answer, and who is pinged. */
export function readAudience({ options }: ChatInputCommandInteraction): Audience {
  const mention = options.getUser('mention')?.id;
  return {
    isPrivate: options.getBoolean('private') ?? false,
    ...(mention !== undefined && { mention }),
  };
}
