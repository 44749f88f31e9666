import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import type { Command as Registered } from '../../loopback/interactions/commands.ts';
import { LIMITS } from '../../loopback/validation/limits.ts';
import type { Command, CommandOption } from '../protocol/protocol.ts';

/** The option types that the page has fields for. */
const KINDS = new Map<ApplicationCommandOptionType, CommandOption['kind']>([
  [ApplicationCommandOptionType.String, 'text'],
  [ApplicationCommandOptionType.Boolean, 'boolean'],
  [ApplicationCommandOptionType.User, 'person'],
]);

/** Registered commands as people see them. */
export function shownCommands(registered: readonly Registered[]): Command[] {
  return registered.map(({ name, type, description = '', options = [] }) => ({
    name,
    kind: type === ApplicationCommandType.Message ? 'message' : 'chat',
    description,
    options: options.flatMap((option) => {
      const kind = KINDS.get(option.type);
      if (kind === undefined) return [];
      return [
        {
          name: option.name,
          description: option.description ?? '',
          kind,
          isRequired: option.required ?? false,
          isSuggested: option.autocomplete ?? false,
          maxLength: option.max_length ?? LIMITS.textOption,
        },
      ];
    }),
  }));
}
