import {
  type APIApplicationCommandBasicOption,
  type APIChatInputApplicationCommandInteraction,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import { messages } from '../../messages/messages.ts';
import type { Audience } from './command.ts';
import { booleanOption, userOption } from './options.ts';

/** The options that decide who sees an answer, identical in every command that has them. */
export const AUDIENCE_OPTIONS = [
  {
    type: ApplicationCommandOptionType.Boolean,
    name: 'private',
    description: messages.commands.private,
  },
  {
    type: ApplicationCommandOptionType.User,
    name: 'mention',
    description: messages.commands.mention,
  },
] as const satisfies APIApplicationCommandBasicOption[];

/** Who sees an answer, and who is pinged. */
export function readAudience(interaction: APIChatInputApplicationCommandInteraction): Audience {
  const mention = userOption(interaction, 'mention');
  return {
    isPrivate: booleanOption(interaction, 'private'),
    ...(mention !== undefined && { mention }),
  };
}
