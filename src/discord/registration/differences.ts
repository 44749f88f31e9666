import { isDeepStrictEqual } from 'node:util';
import {
  type APIApplicationCommandOption,
  type APIApplicationCommandOptionChoice,
  ApplicationCommandType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';

/**
 * A difference between a declared and a registered command; null if one of them lacks the field.
 */
export interface Difference {
  /** For example `ask.options[0].max_length`. */
  readonly path: string;
  readonly ours: unknown;
  readonly theirs: unknown;
}

type Fields = Readonly<Record<string, unknown>>;
type KeyOf<Type> = Type extends unknown ? keyof Type : never;

/**
 * Every field that a command can declare, so that the compiler reports a field added by Discord.
 * The value says whether a field counts as a difference if Discord has it and we do not (or no
 * longer) declare it. It does not count if Discord's default depends on the application or on other
 * fields.
 */
const DECLARABLE: Readonly<Record<string, boolean>> = {
  type: true,
  name: true,
  name_localizations: true,
  description: true,
  description_localizations: true,
  options: true,
  default_member_permissions: true,
  default_permission: false,
  dm_permission: false,
  nsfw: true,
  integration_types: false,
  contexts: true,
  handler: true,
  required: true,
  autocomplete: true,
  choices: true,
  channel_types: true,
  file_types: true,
  min_value: true,
  max_value: true,
  min_length: true,
  max_length: true,
  value: true,
} satisfies Record<
  | KeyOf<RESTPostAPIApplicationCommandsJSONBody>
  | KeyOf<APIApplicationCommandOption>
  | KeyOf<APIApplicationCommandOptionChoice>,
  boolean
>;

/** Lists the differences between the registered commands and the declared ones. */
export function differences(
  declared: readonly RESTPostAPIApplicationCommandsJSONBody[],
  registered: readonly Fields[],
): Difference[] {
  const ours = byName(declared.map((command) => ({ ...command })));
  const theirs = byName(registered);
  return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((key) => {
    const [mine, other] = [ours.get(key), theirs.get(key)];
    const path = String((mine ?? other)?.name);
    if (mine === undefined) return [{ path, ours: null, theirs: 'registered' }];
    if (other === undefined) return [{ path, ours: 'declared', theirs: null }];
    return compare(mine, other, path);
  });
}

/** Commands of different types may share a name. */
function byName(commands: readonly Fields[]): Map<string, Fields> {
  const typed = commands.map((command) => ({ type: ApplicationCommandType.ChatInput, ...command }));
  return new Map(typed.map((command: Fields) => [`${command.type} ${command.name}`, command]));
}

function compare(ours: unknown, theirs: unknown, path: string): Difference[] {
  if (isDefault(ours) && isDefault(theirs)) return [];
  if (Array.isArray(ours) && Array.isArray(theirs)) return compareLists(ours, theirs, path);
  if (isFields(ours) && isFields(theirs)) return compareFields(ours, theirs, path);
  return ours === theirs ? [] : [{ path, ours: ours ?? null, theirs: theirs ?? null }];
}

function compareLists(
  ours: readonly unknown[],
  theirs: readonly unknown[],
  path: string,
): Difference[] {
  // Lists of objects (options, choices) are ordered; the others are sets.
  if (![...ours, ...theirs].some(isFields)) {
    const isSame = isDeepStrictEqual(ours.toSorted(), theirs.toSorted());
    return isSame ? [] : [{ path, ours, theirs }];
  }
  const longest = ours.length > theirs.length ? ours : theirs;
  return longest.flatMap((_, at) => compare(ours[at], theirs[at], `${path}[${at}]`));
}

function compareFields(ours: Fields, theirs: Fields, path: string): Difference[] {
  const isTranslation = path.endsWith('_localizations');
  const undeclared = Object.keys(theirs).filter((key) => isTranslation || DECLARABLE[key] === true);
  return [...new Set([...Object.keys(ours), ...undeclared])].flatMap((key) =>
    compare(ours[key], theirs[key], `${path}.${key}`),
  );
}

/** Whether Discord may omit a value, or return it if none was declared. */
function isDefault(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === false ||
    value === '' ||
    (typeof value === 'object' && Object.keys(value).length === 0)
  );
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
