import {
  type APIApplicationCommandAutocompleteResponse,
  type APIApplicationCommandOptionChoice,
  type APIInteractionResponseChannelMessageWithSource,
  type APIInteractionResponseUpdateMessage,
  InteractionResponseType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Audience } from '../commands/command.ts';
import type { MessageView } from '../components/components.ts';

/** The response to an interaction, in the format of Discord's API, for any transport. */
export type InteractionResponse =
  | APIInteractionResponseChannelMessageWithSource
  | APIInteractionResponseUpdateMessage
  | APIApplicationCommandAutocompleteResponse;

/** A new message that shows a view; only its recipient may be pinged. */
export function messageResponse(
  view: MessageView,
  { isPrivate, mention }: Audience,
): InteractionResponse {
  const privacy = isPrivate ? MessageFlags.Ephemeral : 0;
  return {
    type: InteractionResponseType.ChannelMessageWithSource,
    data: {
      components: [view],
      flags: MessageFlags.IsComponentsV2 | privacy,
      allowed_mentions: { parse: [], users: mention === undefined ? [] : [mention] },
    },
  };
}

/** Updates the message of the used component to show another view. */
export function updateResponse(view: MessageView): InteractionResponse {
  return {
    type: InteractionResponseType.UpdateMessage,
    data: {
      components: [view],
      flags: MessageFlags.IsComponentsV2,
      allowed_mentions: { parse: [] },
    },
  };
}

/** Suggestions while a person types. */
export function choicesResponse(
  choices: readonly APIApplicationCommandOptionChoice<string>[],
): InteractionResponse {
  return {
    type: InteractionResponseType.ApplicationCommandAutocompleteResult,
    data: { choices: [...choices] },
  };
}

/** A message that only the person sees. */
export function sentenceResponse(content: string): InteractionResponse {
  return {
    type: InteractionResponseType.ChannelMessageWithSource,
    data: { content, flags: MessageFlags.Ephemeral, allowed_mentions: { parse: [] } },
  };
}
