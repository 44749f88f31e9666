import {
  LONGEST_OPTION,
  type Command as Registered,
} from '../../loopback/interactions/commands.ts';
import type { Command, CommandOption } from '../protocol/protocol.ts';

/** The types of Discord's options that the page has fields for. */
const KINDS: ReadonlyMap<number, CommandOption['kind']> = new Map([
  [3, 'text'],
  [5, 'boolean'],
  [6, 'person'],
]);

/** The commands of an application as people see them. */
export function shownCommands(registered: readonly Registered[]): Command[] {
  return registered.map(({ name, type = 1, description = '', options = [] }) => ({
    name,
    kind: type === 3 ? 'message' : 'chat',
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
          maxLength: option.max_length ?? LONGEST_OPTION,
        },
      ];
    }),
  }));
}
