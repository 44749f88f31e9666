import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';

type CommandInteraction = APIChatInputApplicationCommandInteraction;

/** The text of an option; empty if Discord sent none. */
export function stringOption(interaction: CommandInteraction, name: string): string {
  const option = optionOf(interaction, name);
  return option?.type === ApplicationCommandOptionType.String ? option.value : '';
}

/** Whether an option was set to true. */
export function booleanOption(interaction: CommandInteraction, name: string): boolean {
  const option = optionOf(interaction, name);
  return option?.type === ApplicationCommandOptionType.Boolean && option.value;
}

/** The id of the person that an option names. */
export function userOption(interaction: CommandInteraction, name: string): string | undefined {
  const option = optionOf(interaction, name);
  return option?.type === ApplicationCommandOptionType.User ? option.value : undefined;
}

/** The text typed so far into the option being filled in. */
export function focusedText({ data }: APIApplicationCommandAutocompleteInteraction): string {
  const focused = data.options.find((option) => 'focused' in option && option.focused === true);
  return focused !== undefined && 'value' in focused ? String(focused.value) : '';
}

/** The id of the person who interacts: a member in a server, a user elsewhere. */
export function userIdOf({ member, user }: APIInteraction): string {
  return member?.user.id ?? user?.id ?? '0';
}

function optionOf({ data }: CommandInteraction, name: string) {
  const option = data.options?.find((each) => each.name === name);
  return option !== undefined && 'value' in option ? option : undefined;
}
