import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';

// What the server and the page tell each other. The page gets updates from `GET /events`, as
// server-sent events, and does things by `POST /actions`. Types alone: the page is built from them too.

export interface Person {
  readonly id: string;
  readonly name: string;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  /** Whose direct messages these are; a channel of the server's without it. */
  readonly person?: string;
}

/** A command as it is registered. */
export interface Command {
  readonly name: string;
  /** Where it is used: in the message box, or in a message's menu. */
  readonly kind: 'chat' | 'message';
  readonly description: string;
  readonly options: readonly CommandOption[];
}

export interface CommandOption {
  readonly name: string;
  readonly description: string;
  readonly kind: 'text' | 'boolean' | 'person';
  readonly isRequired: boolean;
  /** Whether the bot suggests values while somebody types. */
  readonly isSuggested: boolean;
  /** Longest text, in characters. */
  readonly maxLength: number;
}

export interface Message {
  readonly id: string;
  readonly channel: string;
  /** Id of a person, or of the bot. */
  readonly author: string;
  /** In milliseconds since 1970. */
  readonly sentAt: number;
  /** Who alone sees it. */
  readonly onlyFor?: string;
  /** The command that it answers. */
  readonly used?: { readonly person: string; readonly command: string };
  /** Discord's Markdown. */
  readonly content: string;
  readonly components: readonly APIMessageTopLevelComponent[];
  /** Whom it notifies: ids of people. */
  readonly pings: readonly string[];
}

/** How the bot is: its process starts, it answers, or it has ended and will be started again. */
export type BotState = 'starting' | 'online' | 'offline';

export interface ContentState {
  /** What was said of the content when it was last read. */
  readonly summary: string;
  /** `file:line: what is wrong`; the content before them goes on being served, if there was any. */
  readonly problems: readonly string[];
}

/** All that can be seen, by either person. */
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
  /** The first one of every connection. */
  | { readonly kind: 'all'; readonly state: State }
  /** A message is new, or has changed. */
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'removed'; readonly message: string }
  | {
      readonly kind: 'changed';
      readonly changes: Partial<Pick<State, 'commands' | 'botState' | 'content'>>;
    };

/** What a person does. */
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
      /** By option: a text, whether, or a person's id. */
      readonly options: Readonly<Record<string, string | boolean>>;
    }
  /** Asks what may be typed into an option. */
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
  /** Takes away a message that only this person sees. */
  | { readonly kind: 'dismiss'; readonly person: string; readonly message: string };

export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** What came of an action; what it has changed is told as updates. */
export interface ActionResult {
  /** Why nothing came of it. */
  readonly failed?: string;
  readonly choices?: readonly Choice[];
}
