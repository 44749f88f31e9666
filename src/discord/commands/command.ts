import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandOptionChoice,
  type APIChatInputApplicationCommandInteraction,
  type APIMessageApplicationCommandInteraction,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Answer } from '../../search/answer.ts';
import type { SectionLookup } from '../../search/sections/find-section.ts';
import type { MessageView } from '../components/components.ts';
import type { Edition } from '../edition/edition.ts';

/** Who sees an answer, and who is pinged. */
export interface Audience {
  readonly isPrivate: boolean;
  /** Id of the one person who may be pinged. */
  readonly mention?: string;
}

/** A command's reply. */
export interface Reply extends Audience {
  readonly view: MessageView;
  /** The outcome, for the log and the metrics; `shown` if nothing was searched. */
  readonly outcome: Answer['outcome'] | SectionLookup['outcome'] | 'shown';
  /** The question typed for the bot, which the operator may choose to log. */
  readonly question?: string;
}

/** A slash command: its definition as deployed, and the pure function that answers it. */
export interface ChatCommand {
  readonly definition: RESTPostAPIChatInputApplicationCommandsJSONBody;
  readonly run: (interaction: APIChatInputApplicationCommandInteraction, edition: Edition) => Reply;
  readonly complete?: (
    interaction: APIApplicationCommandAutocompleteInteraction,
    edition: Edition,
  ) => APIApplicationCommandOptionChoice<string>[];
}

/** A command in a message's context menu. */
export interface MessageCommand {
  readonly definition: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  readonly run: (interaction: APIMessageApplicationCommandInteraction, edition: Edition) => Reply;
}

/** Usable in servers, in DMs with the bot and in group DMs; installed by a server or a person. */
export const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
};
