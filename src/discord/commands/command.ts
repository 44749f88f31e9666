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

/** What a command answers. */
export interface Reply extends Audience {
  readonly view: MessageView;
  /** What came of it, for the log and the metrics; `shown` where nothing was searched. */
  readonly outcome: Answer['outcome'] | SectionLookup['outcome'] | 'shown';
  /** A question that was typed for the bot: what editors may choose to log. */
  readonly question?: string;
}

/** A slash command: its definition, as it is deployed, and the pure function that answers it. */
export interface ChatCommand {
  readonly definition: RESTPostAPIChatInputApplicationCommandsJSONBody;
  readonly run: (interaction: APIChatInputApplicationCommandInteraction, edition: Edition) => Reply;
  readonly complete?: (
    interaction: APIApplicationCommandAutocompleteInteraction,
    edition: Edition,
  ) => APIApplicationCommandOptionChoice<string>[];
}

/** A command in a message's menu. */
export interface MessageCommand {
  readonly definition: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  readonly run: (interaction: APIMessageApplicationCommandInteraction, edition: Edition) => Reply;
}

/** In servers, with the bot and in private groups; installed by a server or by a person. */
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
