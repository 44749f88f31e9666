import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { DEFINITIONS } from '../../../src/discord/commands/all.ts';
import { differences } from '../../../src/discord/registration/differences.ts';

const OPTION = {
  type: ApplicationCommandOptionType.String,
  name: 'colour',
  description: 'Which one',
  required: true,
  min_length: 2,
  choices: [
    { name: 'Red', value: 'red' },
    { name: 'Blue', value: 'blue', name_localizations: { de: 'Blau' } },
  ],
} as const;
const PAINT = {
  name: 'paint',
  description: 'Paints',
  contexts: [0, 1],
  options: [OPTION],
} as const;

/** What Discord answers of a command: what was declared, and its own. */
const asRegistered = (command: object) => ({
  id: '1',
  application_id: '2',
  version: '3',
  type: ApplicationCommandType.ChatInput,
  default_member_permissions: null,
  dm_permission: true,
  nsfw: false,
  name_localizations: null,
  description: '',
  description_localizations: null,
  contexts: null,
  integration_types: [0],
  ...command,
});
const between = (ours: object, theirs: object) =>
  differences([ours as RESTPostAPIApplicationCommandsJSONBody], [asRegistered(theirs)]);

test('Discord’s own fields and defaults are not differences', () => {
  expect(between(PAINT, PAINT)).toEqual([]);
  expect(differences(DEFINITIONS, DEFINITIONS.map(asRegistered))).toEqual([]);
  const { required, ...optional } = OPTION;
  expect(
    between(
      { ...PAINT, nsfw: false, options: [{ ...optional, required: false, autocomplete: false }] },
      { ...PAINT, options: [{ ...optional, name_localizations: null }] },
    ),
  ).toEqual([]);
});

test('the order of contexts does not matter, the order of options and choices does', () => {
  expect(between(PAINT, { ...PAINT, contexts: [1, 0] })).toEqual([]);
  const choices = OPTION.choices.toReversed();
  expect(between(PAINT, { ...PAINT, options: [{ ...OPTION, choices }] })).not.toEqual([]);
});

test.each([
  ['a description', { description: 'Draws' }, 'paint.description', 'Paints', 'Draws'],
  ['a missing list', { contexts: null }, 'paint.contexts', [0, 1], null],
  ['a shorter list', { contexts: [0] }, 'paint.contexts', [0, 1], [0]],
  [
    'what is no longer declared',
    { default_member_permissions: '8' },
    'paint.default_member_permissions',
    null,
    '8',
  ],
  [
    'a translation',
    { name_localizations: { de: 'x' } },
    'paint.name_localizations',
    null,
    { de: 'x' },
  ],
])('%s is a difference', (_, theirs, path, ours, other) => {
  expect(between(PAINT, { ...PAINT, ...theirs })).toEqual([{ path, ours, theirs: other }]);
});

test.each([
  ['min_length', { min_length: 3 }, 'min_length', 2, 3],
  ['a removed max_length', { max_length: 9 }, 'max_length', null, 9],
  ['a choice', { choices: [OPTION.choices[0]] }, 'choices[1]', OPTION.choices[1], null],
  [
    'a choice’s value',
    { choices: [{ name: 'Red', value: 'RED' }, OPTION.choices[1]] },
    'choices[0].value',
    'red',
    'RED',
  ],
  [
    'a choice’s translation',
    { choices: [OPTION.choices[0], { ...OPTION.choices[1], name_localizations: null }] },
    'choices[1].name_localizations',
    { de: 'Blau' },
    null,
  ],
  ['required', { required: false }, 'required', true, false],
])('%s of an option is a difference', (_, theirs, key, ours, other) => {
  const registered = { ...PAINT, options: [{ ...OPTION, ...theirs }] };
  expect(between(PAINT, registered)).toEqual([
    { path: `paint.options[0].${key}`, ours, theirs: other },
  ]);
});

test('commands are distinguished by type and name, and missing or old ones are named', () => {
  const menu = { type: ApplicationCommandType.Message, name: 'paint' } as const;
  expect(differences([PAINT as never, menu], [asRegistered(menu), asRegistered(PAINT)])).toEqual(
    [],
  );
  expect(between(menu, PAINT)).toEqual([
    { path: 'paint', ours: 'declared', theirs: null },
    { path: 'paint', ours: null, theirs: 'registered' },
  ]);
});
