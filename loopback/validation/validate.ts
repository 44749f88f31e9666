import {
  ApplicationCommandType,
  ButtonStyle,
  ComponentType,
  InteractionResponseType,
  MessageFlags,
} from 'discord-api-types/v10';
import { z } from 'zod';
import {
  allComponents,
  type Component,
  hasFlag,
  type MessageBody,
} from '../messages/components.ts';
import { LIMITS } from './limits.ts';
import { SCHEMAS } from './schemas.ts';

/** The problems of an interaction’s response: one sentence each. */
export function validateCallback(body: {
  type: InteractionResponseType;
  data?: MessageBody;
}): string[] {
  switch (body.type) {
    case InteractionResponseType.ChannelMessageWithSource:
      return [
        ...bySchema('CreateMessageInteractionCallbackRequest', body),
        ...messageProblems(body.data ?? {}),
      ];
    case InteractionResponseType.UpdateMessage:
      return [
        ...bySchema('UpdateMessageInteractionCallbackRequest', body),
        ...messageProblems(body.data ?? {}),
      ];
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      return [
        ...bySchema('ApplicationCommandAutocompleteCallbackRequest', body),
        ...choiceProblems(body.data as { choices?: Choice[] } | undefined),
      ];
    case InteractionResponseType.DeferredChannelMessageWithSource:
    case InteractionResponseType.DeferredMessageUpdate:
      return [];
    default:
      return [`type: ${body.type} is not a response that this bot may give`];
  }
}

/** The problems of a list of commands to register. */
export function validateCommands(commands: readonly object[]): string[] {
  return commands.flatMap((command) => {
    const {
      name,
      type = ApplicationCommandType.ChatInput,
      description = '',
    } = command as {
      name: string;
      type?: ApplicationCommandType;
      description?: string;
    };
    const isSlashCommand = type === ApplicationCommandType.ChatInput;
    return [
      ...bySchema('ApplicationCommandUpdateRequest', command),
      ...check(
        !isSlashCommand || /^[-_\p{Ll}\p{N}]{1,32}$/u.test(name),
        `${name}: the name must be in lower case`,
      ),
      ...check(
        !isSlashCommand || fits(description, 1, LIMITS.commandDescription),
        `${name}: a description has 1 to ${LIMITS.commandDescription} characters`,
      ),
      ...check(
        JSON.stringify(command).length <= LIMITS.command,
        `${name}: a command has at most ${LIMITS.command} characters`,
      ),
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
    ...check(choices.length <= LIMITS.choices, `choices: at most ${LIMITS.choices}`),
    ...choices.flatMap(({ name, value }) => [
      ...check(
        fits(name, 1, LIMITS.choice),
        `choice name: 1 to ${LIMITS.choice} characters: ${name}`,
      ),
      ...check(
        typeof value !== 'string' || fits(value, 1, LIMITS.choice),
        `choice value: 1 to ${LIMITS.choice} characters: ${value}`,
      ),
    ]),
  ];
}

/** The problems of a message that the schema leaves out. */
export function messageProblems(body: MessageBody): string[] {
  const { components = [], allowed_mentions: mentions } = body;
  const all = allComponents(components);
  const texts = all
    .filter(({ type }) => type === ComponentType.TextDisplay)
    .map(({ content = '' }) => content);
  const textLength = texts.join('').length;
  const ids = all.flatMap(({ custom_id }) => (custom_id === undefined ? [] : [custom_id]));
  const isV2 = hasFlag(body, MessageFlags.IsComponentsV2);
  return [
    ...check(
      !isV2 || (!body.content && !body.embeds?.length),
      'content or embeds beside the v2 flag',
    ),
    ...check(
      isV2 || all.every(({ type }) => type <= ComponentType.ChannelSelect),
      'v2 components without the flag',
    ),
    ...check(
      isV2 || fits(body.content ?? '', 0, LIMITS.content),
      `content: at most ${LIMITS.content} characters`,
    ),
    ...check(isV2 || Boolean(body.content) || components.length > 0, 'an empty message'),
    ...check(
      all.length <= LIMITS.components,
      `components: ${all.length}, at most ${LIMITS.components}`,
    ),
    ...check(textLength <= LIMITS.text, `text: ${textLength}, at most ${LIMITS.text}`),
    ...texts.flatMap((text) => check(text.length > 0, 'text display: empty')),
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
  const isButton = type === ComponentType.Button;
  return [
    ...check(
      custom_id === undefined || fits(custom_id, 1, LIMITS.customId),
      `custom id: 1 to ${LIMITS.customId} characters: ${custom_id}`,
    ),
    ...check(
      !isButton || fits(label ?? '', 1, LIMITS.buttonLabel),
      `button label: 1 to ${LIMITS.buttonLabel} characters: ${label}`,
    ),
    ...check(
      !isButton || component.style !== ButtonStyle.Link || !custom_id,
      'a link button with a custom id',
    ),
    ...check(
      type !== ComponentType.ActionRow || rowFits(components),
      `a row: 1 to ${LIMITS.buttonsInRow} buttons or one select menu`,
    ),
    ...check(
      type !== ComponentType.Section ||
        (fits(components, 1, LIMITS.textsInSection) && !!component.accessory),
      `a section: 1 to ${LIMITS.textsInSection} texts, 1 accessory`,
    ),
    ...check(
      type !== ComponentType.StringSelect || fits(options, 1, LIMITS.selectOptions),
      `select menu: ${options.length} options, 1 to ${LIMITS.selectOptions}`,
    ),
    ...check(
      new Set(options.map(({ value }) => value)).size === options.length,
      'option values: each once',
    ),
    ...options.flatMap((option) =>
      check(
        [option.label, option.value, option.description ?? option.label].every((text) =>
          fits(text, 1, LIMITS.selectOption),
        ),
        `option: 1 to ${LIMITS.selectOption} characters: ${JSON.stringify(option)}`,
      ),
    ),
  ];
}

function rowFits(components: readonly Component[]): boolean {
  const areButtons = components.every(({ type }) => type === ComponentType.Button);
  if (areButtons) return fits(components, 1, LIMITS.buttonsInRow);
  return components.length === 1 && (components[0]?.type ?? 0) >= ComponentType.StringSelect;
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
