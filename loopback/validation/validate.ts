import { z } from 'zod';
import { SCHEMAS } from './schemas.ts';

const COMPONENTS_V2 = 1 << 15;

/** A component as loosely as the limits below need it. */
export interface Component {
  readonly type: number;
  readonly id?: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly label?: string;
  readonly url?: string;
  readonly style?: number;
  readonly disabled?: boolean;
  readonly accessory?: Component;
  readonly components?: readonly Component[];
  readonly options?: readonly { label: string; value: string; description?: string }[];
}

export interface MessageBody {
  readonly content?: string;
  readonly flags?: number;
  readonly components?: readonly Component[];
  readonly embeds?: readonly unknown[];
  readonly allowed_mentions?: { parse?: string[]; users?: string[]; roles?: string[] };
}

/** Every component of a message, nested ones included. */
export function allComponents(components: readonly Component[] = []): Component[] {
  return components.flatMap((component) => [
    component,
    ...allComponents(component.components),
    ...allComponents(component.accessory ? [component.accessory] : []),
  ]);
}

/** What is wrong with the body of an interaction's answer: one sentence each. */
export function validateCallback(body: { type: number; data?: MessageBody }): string[] {
  switch (body.type) {
    case 4:
      return [
        ...bySchema('CreateMessageInteractionCallbackRequest', body),
        ...messageProblems(body.data ?? {}),
      ];
    case 7:
      return [
        ...bySchema('UpdateMessageInteractionCallbackRequest', body),
        ...messageProblems(body.data ?? {}),
      ];
    case 8:
      return [
        ...bySchema('ApplicationCommandAutocompleteCallbackRequest', body),
        ...choiceProblems(body.data as { choices?: Choice[] } | undefined),
      ];
    case 5:
    case 6:
      return [];
    default:
      return [`type: ${body.type} is no answer that this bot may give`];
  }
}

/** What is wrong with a list of commands to register. */
export function validateCommands(commands: readonly object[]): string[] {
  return commands.flatMap((command) => {
    const {
      name,
      type = 1,
      description = '',
    } = command as {
      name: string;
      type?: number;
      description?: string;
    };
    return [
      ...bySchema('ApplicationCommandUpdateRequest', command),
      ...check(
        type !== 1 || /^[-_\p{Ll}\p{N}]{1,32}$/u.test(name),
        `${name}: a name in lower case`,
      ),
      ...check(type !== 1 || fits(description, 1, 100), `${name}: a description of 1 to 100`),
      ...check(JSON.stringify(command).length <= 8000, `${name}: 8000 characters in all`),
    ];
  });
}

interface Choice {
  readonly name: string;
  readonly value: unknown;
}

function choiceProblems(data: { choices?: readonly Choice[] } = {}): string[] {
  const { choices = [] } = data;
  return [
    ...check(choices.length <= 25, 'choices: at most 25'),
    ...choices.flatMap(({ name, value }) => [
      ...check(fits(name, 1, 100), `choice name: 1 to 100 characters: ${name}`),
      ...check(
        typeof value !== 'string' || fits(value, 1, 100),
        `choice value: 1 to 100: ${value}`,
      ),
    ]),
  ];
}

/** What is wrong with a message, beyond the schema. */
export function messageProblems(body: MessageBody): string[] {
  const { flags = 0, components = [], allowed_mentions: mentions } = body;
  const all = allComponents(components);
  const texts = all.filter(({ type }) => type === 10).map(({ content = '' }) => content);
  const ids = all.flatMap(({ custom_id }) => (custom_id === undefined ? [] : [custom_id]));
  const isV2 = (flags & COMPONENTS_V2) !== 0;
  return [
    ...check(
      !isV2 || (!body.content && !body.embeds?.length),
      'content or embeds beside the v2 flag',
    ),
    ...check(isV2 || all.every(({ type }) => type <= 8), 'v2 components without the flag'),
    ...check(isV2 || fits(body.content ?? '', 0, 2000), 'content: at most 2000 characters'),
    ...check(isV2 || Boolean(body.content) || components.length > 0, 'an empty message'),
    ...check(all.length <= 40, `components: ${all.length}, at most 40`),
    ...check(texts.join('').length <= 4000, `text: ${texts.join('').length}, at most 4000`),
    ...texts.flatMap((text) => check(fits(text, 1, 4000), 'text display: 1 to 4000 characters')),
    ...check(new Set(ids).size === ids.length, 'custom ids: each once'),
    ...check(
      !(mentions?.parse?.includes('users') && mentions.users),
      'allowed_mentions: parse and users',
    ),
    ...all.flatMap(componentProblems),
  ];
}

function componentProblems(component: Component): string[] {
  const { type, components = [], custom_id, label, options = [] } = component;
  const isButton = type === 2;
  return [
    ...check(
      custom_id === undefined || fits(custom_id, 1, 100),
      `custom id: 1 to 100: ${custom_id}`,
    ),
    ...check(!isButton || fits(label ?? '', 1, 80), `button label: 1 to 80: ${label}`),
    ...check(!isButton || component.style !== 5 || !custom_id, 'a link button with a custom id'),
    ...check(type !== 1 || rowFits(components), 'a row: 1 to 5 buttons or one select menu'),
    ...check(
      type !== 9 || (fits(components, 1, 3) && !!component.accessory),
      'a section: 1 to 3 texts, 1 accessory',
    ),
    ...check(type !== 3 || fits(options, 1, 25), `select menu: ${options.length} options, 1 to 25`),
    ...check(
      new Set(options.map(({ value }) => value)).size === options.length,
      'option values: each once',
    ),
    ...options.flatMap((option) =>
      check(
        fits(option.label, 1, 100) &&
          fits(option.value, 1, 100) &&
          (option.description === undefined || fits(option.description, 1, 100)),
        `option: 1 to 100 characters: ${JSON.stringify(option)}`,
      ),
    ),
  ];
}

function rowFits(components: readonly Component[]): boolean {
  const buttons = components.every(({ type }) => type === 2) && fits(components, 1, 5);
  return buttons || (components.length === 1 && (components[0]?.type ?? 0) >= 3);
}

function bySchema(name: string, body: unknown): string[] {
  const schema = SCHEMAS[`${name}Schema`];
  if (schema === undefined) throw new Error(`There is no schema ${name}.`);
  const result = schema.safeParse(body);
  return result.success ? [] : [z.prettifyError(result.error)];
}

function fits(value: { readonly length: number }, least: number, most: number): boolean {
  return value.length >= least && value.length <= most;
}

function check(holds: boolean, problem: string): string[] {
  return holds ? [] : [problem];
}
