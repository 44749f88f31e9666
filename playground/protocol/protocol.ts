import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';

// What the server and the page send each other. The page receives updates from `GET /events` as
// server-sent events and sends actions to `POST /actions`. Types only, since the page imports them too.

export interface Person {
  readonly id: string;
  readonly name: string;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  /** Whose direct messages these are; undefined for a channel of the server. */
  readonly person?: string;
}

/** A registered command. */
export interface Command {
  readonly name: string;
  /** Used in the message box, or in a message's menu. */
  readonly kind: 'chat' | 'message';
  readonly description: string;
  readonly options: readonly CommandOption[];
}

export interface CommandOption {
  readonly name: string;
  readonly description: string;
  readonly kind: 'text' | 'boolean' | 'person';
  readonly isRequired: boolean;
  /** Whether the bot suggests values while a person types. */
  readonly isSuggested: boolean;
  /** Longest text, in characters. */
  readonly maxLength: number;
}

export interface Message {
  readonly id: string;
  readonly channel: string;
  /** A person's id, or the bot's. */
  readonly author: string;
  /** In milliseconds since 1970. */
  readonly sentAt: number;
  /** The only person who sees it. */
  readonly onlyFor?: string;
  /** The command that it answers. */
  readonly used?: { readonly person: string; readonly command: string };
  /** Discord's Markdown. */
  readonly content: string;
  readonly components: readonly APIMessageTopLevelComponent[];
  /** The ids of the people whom it notifies. */
  readonly pings: readonly string[];
}

/** The bot is starting, answering, or down and about to restart. */
export type BotState = 'starting' | 'online' | 'offline';

export interface ContentState {
  /** The log line about the content that is served; empty if there is none. */
  readonly summary: string;
  /** Each as `file:line: problem`. Meanwhile the previous content is served, if there was any. */
  readonly problems: readonly string[];
}

/** Everything that either person can see. */
export interface State {
  readonly people: readonly Person[];
  readonly bot: Person;
  readonly channels: readonly Channel[];
  readonly commands: readonly Command[];
  /** Oldest first. */
  readonly messages: readonly Message[];
  readonly botState: BotState;
  readonly content: ContentState;
}

export type Update =
  /** The first update of every connection. */
  | { readonly kind: 'all'; readonly state: State }
  /** A message is new, or has changed. */
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'removed'; readonly message: string }
  | {
      readonly kind: 'changed';
      readonly changes: Partial<Pick<State, 'commands' | 'botState' | 'content'>>;
    };

/** Something that a person does. */
export type Action =
  | {
      readonly kind: 'write';
      readonly person: string;
      readonly channel: string;
      readonly text: string;
    }
  | {
      readonly kind: 'command';
      readonly person: string;
      readonly channel: string;
      readonly command: string;
      /** By option: a text, a boolean, or a person's id. */
      readonly options: Readonly<Record<string, string | boolean>>;
    }
  /** Asks for the choices of an option. */
  | {
      readonly kind: 'suggest';
      readonly person: string;
      readonly channel: string;
      readonly command: string;
      readonly option: string;
      readonly typed: string;
    }
  | {
      readonly kind: 'messageCommand';
      readonly person: string;
      readonly message: string;
      readonly command: string;
    }
  /** Presses a button, or chooses values from a select menu. */
  | {
      readonly kind: 'press';
      readonly person: string;
      readonly message: string;
      readonly customId: string;
      readonly values?: readonly string[];
    }
  /** Removes a message that only this person sees. */
  | { readonly kind: 'dismiss'; readonly person: string; readonly message: string };

export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** The result of an action; its changes arrive as updates. */
export interface ActionResult {
  /** Why it failed. */
  readonly failed?: string;
  readonly choices?: readonly Choice[];
}
