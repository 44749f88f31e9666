import {
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageApplicationCommandInteraction,
  ApplicationCommandType,
  InteractionType,
} from 'discord-api-types/v10';
import { messages } from '../../messages/messages.ts';
import { CHAT_COMMANDS, DEFINITIONS, MESSAGE_COMMANDS } from '../commands/all.ts';
import type { Reply } from '../commands/command.ts';
import type { Edition } from '../edition/edition.ts';
import { Failure, UnknownCommand } from '../failure.ts';
import { handleComponent } from './handle-component.ts';
import {
  choicesResponse,
  type InteractionResponse,
  messageResponse,
  sentenceResponse,
  updateResponse,
} from './response.ts';

const NAMES = new Set(DEFINITIONS.map(({ name }) => name));
const REFERENCE_LENGTH = 8;

/** An interaction's response, and its data for the log and the metrics. */
export interface Handled {
  readonly response: InteractionResponse;
  /** A command's name, `suggestions`, `button` or `unknown`; never a name that a client made up. */
  readonly command: string;
  /** How the search ended; `suggested`; `refused`, an expected failure; `failed`, an unexpected one. */
  readonly outcome: Reply['outcome'] | 'suggested' | 'refused' | 'failed';
  /** The question typed for the bot; logged only if the operator wants it. */
  readonly question?: string;
  /** Why it was refused. */
  readonly detail?: string;
  readonly error?: unknown;
  /** The code shown to the person, by which to find the error. */
  readonly reference?: string;
}

/** Answers an interaction. Never throws: failures become messages to the person. */
export function handleInteraction(interaction: APIInteraction, edition: Edition): Handled {
  const command = nameOf(interaction);
  try {
    return { command, ...handle(interaction, edition) };
  } catch (error) {
    if (!(error instanceof Failure)) return { command, ...unexpected(interaction, error) };
    const response = failureResponse(interaction, error.message);
    return { command, response, outcome: 'refused', detail: error.name };
  }
}

/**
 * The response to an interaction after an unexpected error, whose details only the log may show.
 */
export function unexpected(
  interaction: APIInteraction,
  error: unknown,
): Pick<Handled, 'response' | 'outcome' | 'error' | 'reference'> {
  const reference = BigInt(interaction.id).toString(36).slice(-REFERENCE_LENGTH);
  const response = failureResponse(interaction, messages.unexpected(reference));
  return { response, outcome: 'failed', error, reference };
}

function nameOf({ type, data }: APIInteraction): string {
  if (type === InteractionType.ApplicationCommandAutocomplete) return 'suggestions';
  if (type === InteractionType.MessageComponent) return 'button';
  if (type !== InteractionType.ApplicationCommand) return 'unknown';
  return NAMES.has(data.name) ? data.name : 'unknown';
}

function handle(
  interaction: APIInteraction,
  edition: Edition,
): Pick<Handled, 'response' | 'outcome' | 'question'> {
  switch (interaction.type) {
    case InteractionType.ApplicationCommandAutocomplete: {
      const command = CHAT_COMMANDS.find(isNamed(interaction.data.name));
      const choices = command?.complete?.(interaction, edition) ?? [];
      return { outcome: 'suggested', response: choicesResponse(choices) };
    }
    case InteractionType.ApplicationCommand: {
      if (isChatInput(interaction)) {
        const command = CHAT_COMMANDS.find(isNamed(interaction.data.name));
        if (command !== undefined) return respond(command.run(interaction, edition));
      } else if (isOnMessage(interaction)) {
        const command = MESSAGE_COMMANDS.find(isNamed(interaction.data.name));
        if (command !== undefined) return respond(command.run(interaction, edition));
      }
      throw new UnknownCommand();
    }
    case InteractionType.MessageComponent: {
      const { updates, ...reply } = handleComponent(interaction, edition);
      if (!updates) return respond(reply);
      return { outcome: reply.outcome, response: updateResponse(reply.view) };
    }
    default:
      throw new UnknownCommand();
  }
}

function isNamed(name: string) {
  return ({ definition }: { readonly definition: { readonly name: string } }) =>
    definition.name === name;
}

function isChatInput(
  interaction: APIInteraction & { type: InteractionType.ApplicationCommand },
): interaction is APIChatInputApplicationCommandInteraction {
  return interaction.data.type === ApplicationCommandType.ChatInput;
}

function isOnMessage(
  interaction: APIInteraction & { type: InteractionType.ApplicationCommand },
): interaction is APIMessageApplicationCommandInteraction {
  return interaction.data.type === ApplicationCommandType.Message;
}

function respond({ view, outcome, question, ...audience }: Reply) {
  const response = messageResponse(view, audience);
  return { outcome, response, ...(question !== undefined && { question }) };
}

/** An autocomplete list has no room for a message. */
function failureResponse({ type }: APIInteraction, sentence: string): InteractionResponse {
  return type === InteractionType.ApplicationCommandAutocomplete
    ? choicesResponse([])
    : sentenceResponse(sentence);
}
