import { APPLICATION_ID } from '../messages/message.ts';
import { Impossible } from '../people/impossible.ts';
import { type Person, type Place, userObject } from '../people/people.ts';
import { validateCommands } from '../validation/validate.ts';

export interface Command {
  readonly name: string;
  /** 1, without it too, for a slash command; 3 for one of a message's menu. */
  readonly type?: number;
  readonly description?: string;
  readonly options?: readonly CommandOption[];
}

export interface CommandOption {
  /** 3 a text, 5 a boolean, 6 a person. */
  readonly type: number;
  readonly name: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly max_length?: number;
}

/** Longest text of an option that says nothing of it. */
export const LONGEST_OPTION = 6000;

/** What a person gives for a command's options. */
export type Options = Readonly<Record<string, string | boolean | Person>>;

/** The commands of an application, by scope: `global` or a server's id. */
export class Commands extends Map<string, Command[]> {
  /** The registered commands of a scope, with what Discord adds to them and leaves out. */
  listed(scope: string): object[] {
    return (this.get(scope) ?? []).map((command, index) => ({
      id: String(index + 1),
      application_id: APPLICATION_ID,
      version: '1',
      default_member_permissions: null,
      type: 1,
      nsfw: false,
      description: '',
      name_localizations: null,
      ...command,
      options: command.options?.map((option) =>
        Object.fromEntries(Object.entries(option).filter(([, value]) => value !== false)),
      ),
    }));
  }

  /** Registers commands; returns what is wrong with them instead, if anything is. */
  register(scope: string, commands: Command[]): string[] {
    const problems = validateCommands(commands);
    if (problems.length === 0) this.set(scope, commands);
    return problems;
  }

  /** The command that people see in a place. */
  find(name: string, { guildId }: Place): Command & { id: string } {
    const registered = [...(this.get('global') ?? []), ...(this.get(guildId ?? '') ?? [])];
    const command = registered.find((candidate) => candidate.name === name);
    if (command === undefined) throw new Impossible(`There is no command “${name}”`);
    return { ...command, id: '1', type: command.type ?? 1 };
  }

  /** What a bot is told of a command with these options, as far as people can give them. */
  use(name: string, given: Options, place: Place, focused?: string): object {
    const { options = [], ...command } = this.find(name, place);
    for (const key of Object.keys(given)) {
      if (!options.some((option) => option.name === key))
        throw new Impossible(`There is no option “${key}”`);
    }
    const users: Record<string, object> = {};
    const values = options.flatMap(({ name: key, type, required, max_length }) => {
      const value = given[key];
      if (value === undefined) {
        if (required && focused === undefined) throw new Impossible(`“${key}” is required`);
        return [];
      }
      if (typeof value === 'string' && value.length > (max_length ?? LONGEST_OPTION))
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
    return { id: command.id, name, type: 1, options: values, resolved: { users } };
  }
}
