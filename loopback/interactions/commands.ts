import { type ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { APPLICATION_ID } from '../messages/message.ts';
import { Impossible } from '../people/impossible.ts';
import { type Person, type Place, userObject } from '../people/people.ts';
import { LIMITS } from '../validation/limits.ts';
import { validateCommands } from '../validation/validate.ts';

export interface Command {
  readonly name: string;
  /** A slash command without it. */
  readonly type?: ApplicationCommandType;
  readonly description?: string;
  readonly options?: readonly CommandOption[];
}

export interface CommandOption {
  readonly type: ApplicationCommandOptionType;
  readonly name: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly max_length?: number;
}

/** What a person enters into a command's options. */
export type Options = Readonly<Record<string, string | boolean | Person>>;

/** The commands of an application, by scope: `global` or a server's id. */
export class Commands extends Map<string, Command[]> {
  /** The registered commands of a scope, as Discord lists them: with its own fields and without defaults. */
  listed(scope: string): object[] {
    return (this.get(scope) ?? []).map((command, index) => ({
      id: String(index + 1),
      application_id: APPLICATION_ID,
      version: '1',
      default_member_permissions: null,
      type: ApplicationCommandType.ChatInput,
      nsfw: false,
      description: '',
      name_localizations: null,
      ...command,
      options: command.options?.map((option) =>
        Object.fromEntries(Object.entries(option).filter(([, value]) => value !== false)),
      ),
    }));
  }

  /** Registers commands unless they have problems, which it returns. */
  register(scope: string, commands: Command[]): string[] {
    const problems = validateCommands(commands);
    if (problems.length === 0) this.set(scope, commands);
    return problems;
  }

  /**
   * The command of this name in a place.
   * @throws {Impossible} where there is none
   */
  find(name: string, { guildId }: Place): Command & { id: string } {
    const registered = [...(this.get('global') ?? []), ...(this.get(guildId ?? '') ?? [])];
    const command = registered.find((candidate) => candidate.name === name);
    if (command === undefined) throw new Impossible(`There’s no command “${name}”`);
    return { ...command, id: '1', type: command.type ?? ApplicationCommandType.ChatInput };
  }

  /**
   * The data of an interaction that uses a command with these options.
   * @throws {Impossible} for options that Discord's app would not accept
   */
  use(name: string, given: Options, place: Place, focused?: string): object {
    const { options = [], ...command } = this.find(name, place);
    for (const key of Object.keys(given)) {
      if (!options.some((option) => option.name === key))
        throw new Impossible(`There’s no option “${key}”`);
    }
    const users: Record<string, object> = {};
    const values = options.flatMap(({ name: key, type, required, max_length }) => {
      const value = given[key];
      if (value === undefined) {
        if (required && focused === undefined) throw new Impossible(`“${key}” is required`);
        return [];
      }
      if (typeof value === 'string' && value.length > (max_length ?? LIMITS.textOption))
        throw new Impossible(`“${key}” is too long`);
      if (typeof value === 'object')
        users[value.id] = userObject(value, value.id === APPLICATION_ID);
      return [
        {
          name: key,
          type,
          value: typeof value === 'object' ? value.id : value,
          ...(key === focused && { focused: true }),
        },
      ];
    });
    return {
      id: command.id,
      name,
      type: ApplicationCommandType.ChatInput,
      options: values,
      resolved: { users },
    };
  }
}
