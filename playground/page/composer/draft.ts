import type { Choice, Command, CommandOption, Person } from '../../protocol/protocol.ts';

/** The text of an option so far. */
export interface Field {
  readonly text: string;
  /** The value of the chosen suggestion; typing afterwards discards it. */
  readonly value?: string;
}

/** A command in the message box, with some of its options. */
export interface CommandDraft {
  readonly kind: 'command';
  readonly command: Command;
  /** By option; options without an entry are not shown. */
  readonly fields: Readonly<Record<string, Field>>;
}

/** The contents of the message box. */
export type Draft = { readonly kind: 'text'; readonly text: string } | CommandDraft;

export const EMPTY: Draft = { kind: 'text', text: '' };

/** The commands that match a text after a slash; those that start with it come first. */
export function commandsFor(text: string, commands: readonly Command[]): Command[] {
  if (!text.startsWith('/') || /\s/.test(text)) return [];
  const typed = text.slice(1).toLowerCase();
  const chat = commands.filter(({ kind }) => kind === 'chat');
  const begins = chat.filter(({ name }) => name.startsWith(typed));
  const contains = chat.filter(({ name }) => !name.startsWith(typed) && name.includes(typed));
  return [...begins, ...contains];
}

/** Text, or the command that it names before a space: `/ask peace` asks for “peace”. */
export function draftOf(text: string, commands: readonly Command[]): Draft {
  const [, name, rest = ''] = /^\/(\S+)\s(.*)$/s.exec(text) ?? [];
  const command = commands.find((known) => known.kind === 'chat' && known.name === name);
  return command === undefined ? { kind: 'text', text } : startCommand(command, rest);
}

/** A command with its required options, and with this text in its first option. */
export function startCommand(command: Command, text = ''): CommandDraft {
  const [first] = command.options;
  const shown = command.options.filter(({ isRequired }) => isRequired);
  if (text !== '' && first !== undefined && !first.isRequired) shown.unshift(first);
  const fields = shown.map(({ name }): [string, Field] => [
    name,
    { text: name === first?.name ? text : '' },
  ]);
  return { kind: 'command', command, fields: Object.fromEntries(fields) };
}

/** An option's choices, if they are fixed. */
export function fixedChoices(
  { kind }: CommandOption,
  people: readonly Person[],
): Choice[] | undefined {
  if (kind === 'boolean') return ['True', 'False'].map((name) => ({ name, value: name }));
  if (kind === 'person') return people.map(({ id, name }) => ({ name, value: id }));
  return undefined;
}

/** The choices whose name starts with the text; all of them once one is chosen. */
export function choicesFor(choices: readonly Choice[], { text, value }: Field): Choice[] {
  const typed = value === undefined ? text.trim().toLowerCase() : '';
  return choices.filter(({ name }) => name.toLowerCase().startsWith(typed));
}

/** The command with a new text in one of its options. */
export function withField(draft: CommandDraft, option: string, field: Field): CommandDraft {
  return { ...draft, fields: { ...draft.fields, [option]: field } };
}

/** The command without one of its options. */
export function withoutField(draft: CommandDraft, option: string): CommandDraft {
  const { [option]: _, ...fields } = draft.fields;
  return { ...draft, fields };
}

/** Why a draft cannot be sent. */
export interface Problem {
  /** The option that has the problem. */
  readonly option?: string;
  readonly sentence: string;
}

/** Why a command cannot be sent: the problem of its first wrong option. */
export function problemOf(
  { command, fields }: CommandDraft,
  people: readonly Person[],
): Problem | undefined {
  for (const option of command.options) {
    const field = fields[option.name];
    const { name } = option;
    if (field === undefined) continue;
    if (field.text.trim() === '') return { option: name, sentence: `“${name}” is still empty.` };
    if (field.text.length > option.maxLength)
      return {
        option: name,
        sentence: `“${name}” can have at most ${option.maxLength} characters.`,
      };
    const choices = fixedChoices(option, people);
    if (choices !== undefined && chosen(choices, field) === undefined)
      return { option: name, sentence: `Choose “${name}” from the list.` };
  }
  return undefined;
}

/** The options to send for a command without problems. */
export function optionsOf(
  { command, fields }: CommandDraft,
  people: readonly Person[],
): Record<string, string | boolean> {
  const given: Record<string, string | boolean> = {};
  for (const option of command.options) {
    const field = fields[option.name];
    if (field === undefined) continue;
    const choices = fixedChoices(option, people);
    const value = choices === undefined ? (field.value ?? field.text) : chosen(choices, field);
    if (value !== undefined)
      given[option.name] = option.kind === 'boolean' ? value === 'True' : value;
  }
  return given;
}

function chosen(choices: readonly Choice[], { text, value }: Field): string | undefined {
  const typed = text.trim().toLowerCase();
  return value ?? choices.find(({ name }) => name.toLowerCase() === typed)?.value;
}
