import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APISectionComponent,
  type APISelectMenuOption,
  type APISeparatorComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';

/** A message as Discord shows it: one container. */
export type MessageView = APIContainerComponent;

const ACCENT = 0x3b6ea5;

/** The container of a message; its first text display is the header, which stays on every page. */
export function container(header: string, ...components: APIComponentInContainer[]): MessageView {
  return {
    type: ComponentType.Container,
    accent_color: ACCENT,
    components: [text(header), separator(), ...components],
  };
}

export function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

export function separator(): APISeparatorComponent {
  return { type: ComponentType.Separator };
}

export function button(label: string, customId: string): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: customId,
  };
}

/** A row of buttons, or nothing if there are none. */
export function buttonRow(buttons: APIButtonComponentWithCustomId[]): APIComponentInContainer[] {
  return buttons.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: buttons }];
}

/** A text with a button beside it. */
export function withButton(
  content: string,
  accessory: APIButtonComponentWithCustomId,
): APISectionComponent {
  return { type: ComponentType.Section, components: [text(content)], accessory };
}

/** A select menu that allows one choice. */
export function selectRow(
  customId: string,
  placeholder: string,
  options: APISelectMenuOption[],
): APIComponentInContainer {
  return {
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.StringSelect, custom_id: customId, placeholder, options }],
  };
}
