import { ComponentType, MessageType } from 'discord-api-types/v10';
import { type Person, type Place, userObject } from '../people/people.ts';
import { allComponents, type Component, type MessageBody } from './components.ts';

export const APPLICATION_ID = '800000000000000001';

/** The bot’s own user object. */
export const BOT_USER = userObject({ id: APPLICATION_ID, name: 'verbatim' }, true);

/** A message as Discord keeps and shows it. */
export interface Message {
  readonly id: string;
  readonly place: Place;
  /** Who caused it; who alone sees it, if it is ephemeral. */
  readonly owner: Person;
  body: MessageBody;
}

/** A message by a person; one in a channel has an id. */
export interface WrittenMessage {
  readonly id?: string;
  readonly author: Person;
  readonly content: string;
  /** What else the message holds, such as a poll, as Discord’s API has it. */
  readonly parts?: object;
}

/** A person’s message, as the bot receives it. */
export function messageObject(
  id: string,
  place: Place,
  author: Person,
  content: string,
  parts: object = {},
): object {
  return { ...plainMessage(id, place, userObject(author)), content, ...parts };
}

/** The bot’s own message, as it receives it. */
export function messageJson({ id, place, body }: Message): object {
  return {
    ...plainMessage(id, place, BOT_USER),
    content: body.content ?? '',
    components: body.components ?? [],
    flags: body.flags ?? 0,
  };
}

function plainMessage(id: string, place: Place, author: object): object {
  return {
    id,
    type: MessageType.Default,
    channel_id: place.channelId,
    author,
    content: '',
    timestamp: '2026-01-01T00:00:00.000000+00:00',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    flags: 0,
  };
}

/** The buttons of a message, in order. */
export function buttonsOf({ body }: Message): Component[] {
  return allComponents(body.components).filter(({ type }) => type === ComponentType.Button);
}
