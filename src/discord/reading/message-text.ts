import {
  type APIEmbed,
  type APIMessage,
  type APIMessageTopLevelComponent,
  ComponentType,
} from 'discord-api-types/v10';
import { type Names, plainMarkdown } from './plain-markdown.ts';

/** The parts of a message that hold text; a forwarded message has fewer of them. */
type Readable = Pick<APIMessage, 'content' | 'embeds'> &
  Partial<Pick<APIMessage, 'components' | 'poll' | 'message_snapshots' | 'mentions'>>;

/** The text that a person sees in a message of any kind, with its Markdown. */
export function messageMarkdown(message: Readable): string {
  const { content, embeds, components = [], poll, message_snapshots: forwarded = [] } = message;
  return [
    content,
    ...(poll === undefined
      ? []
      : [poll.question.text, ...poll.answers.map(({ poll_media }) => poll_media.text)]),
    ...embeds.flatMap(embedTexts),
    ...components.flatMap(componentTexts),
    ...forwarded.map(({ message: original }) => messageMarkdown(original)),
  ]
    .filter((text) => text !== undefined && text !== '')
    .join('\n');
}

/** The text that a person sees in a message. */
export function messageText(message: Readable): string {
  return plainMarkdown(messageMarkdown(message), mentionedNames(message));
}

function embedTexts({ title, description, fields = [] }: APIEmbed): (string | undefined)[] {
  return [title, description, ...fields.flatMap(({ name, value }) => [name, value])];
}

function componentTexts(component: APIMessageTopLevelComponent): string[] {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return [component.content];
    case ComponentType.Section:
    case ComponentType.Container:
      return component.components.flatMap((inner) =>
        inner.type === ComponentType.TextDisplay || inner.type === ComponentType.Section
          ? componentTexts(inner)
          : [],
      );
    default:
      return [];
  }
}

function mentionedNames({ mentions = [] }: Readable): Names {
  return new Map(mentions.map(({ id, global_name, username }) => [id, global_name ?? username]));
}
