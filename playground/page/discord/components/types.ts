import type { ButtonStyle, ComponentType } from 'discord-api-types/v10';

// Discord’s enums, checked against the package. Importing its values would add all of its constants to
// the page, about 10 KB compressed.

/** The component types that the page shows: https://discord.com/developers/docs/components/reference */
export const TYPE = {
  ActionRow: 1,
  Button: 2,
  StringSelect: 3,
  Section: 9,
  TextDisplay: 10,
  Separator: 14,
  Container: 17,
} as const satisfies Partial<typeof ComponentType>;

/** The style of a button that is a link. */
export const LINK = 5 satisfies typeof ButtonStyle.Link;
