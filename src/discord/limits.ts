// Discord's limits, in characters unless said otherwise, measured after escaping.
// Source: discord.com/developers/docs, Component Reference and Application Commands.

/** All of a message's text displays together. */
export const MESSAGE_TEXT = 4000;
export const CUSTOM_ID = 100;
/** Options of a select menu. */
export const SELECT_OPTIONS = 25;
/** A select option's label and description. */
export const SELECT_TEXT = 100;
/** Characters that a person may type into an option; ours, far below Discord's 6000. */
export const OPTION_TEXT = 300;
/** Choices of an autocomplete list. */
export const CHOICES = 25;
/** A choice's name, and its value if that is text. */
export const CHOICE_TEXT = 100;
