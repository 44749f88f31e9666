/** Discord’s limits, in characters where nothing else is said: https://discord.com/developers/docs */
export const LIMITS = {
  /** A message’s content. */
  content: 2000,
  /** All text displays of a message together. */
  text: 4000,
  /** Components of a message, nested ones included. */
  components: 40,
  customId: 100,
  buttonLabel: 80,
  /** Buttons in an action row. */
  buttonsInRow: 5,
  /** Texts in a section. */
  textsInSection: 3,
  /** Options of a select menu. */
  selectOptions: 25,
  /** A select menu’s option: its label, its value or its description. */
  selectOption: 100,
  /** Choices that an autocompletion offers. */
  choices: 25,
  /** A choice’s name or value. */
  choice: 100,
  commandDescription: 100,
  /** A whole command, as JSON. */
  command: 8000,
  /** A text option that sets no limit of its own. */
  textOption: 6000,
} as const;
