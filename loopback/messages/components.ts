import type { ButtonStyle, ComponentType, MessageFlags } from 'discord-api-types/v10';

/** A component, typed as loosely as a bot may send it. */
export interface Component {
  readonly type: ComponentType;
  readonly id?: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly label?: string;
  readonly url?: string;
  readonly style?: ButtonStyle;
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

/** Whether a message has a flag. */
export function hasFlag({ flags = 0 }: Pick<MessageBody, 'flags'>, flag: MessageFlags): boolean {
  return (flags & flag) !== 0;
}
