import type { ButtonStyle, ComponentType } from 'discord-api-types/v10';

// Discord’s numbers; the package’s own would bring all of its constants into the page.

/** Types of components: https://discord.com/developers/docs/components/reference */
export const TYPE = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  section: 9,
  textDisplay: 10,
  separator: 14,
  container: 17,
} as const satisfies Record<string, ComponentType>;

/** The style of a button that is a link. */
export const LINK = 5 satisfies ButtonStyle;
