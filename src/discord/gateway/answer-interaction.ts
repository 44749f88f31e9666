import type { REST } from 'discord.js';
import type { APIInteraction } from 'discord-api-types/v10';
import type { Edition } from '../edition/edition.ts';
import { type Handled, handleInteraction, unexpected } from '../interactions/handle-interaction.ts';
import type { InteractionResponse } from '../interactions/response.ts';
import { deliver, Undelivered } from './deliver.ts';
import { DiscordAPIError, RESTJSONErrorCodes, Routes } from './discord-js.ts';

/** Discord errors that mean that nothing is waiting for this answer. */
const TOO_LATE = new Map<unknown, string>([
  [RESTJSONErrorCodes.UnknownInteraction, 'the interaction has expired'],
  [
    RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
    'the interaction was answered already',
  ],
]);

/** The outcome of an interaction. */
export interface Answered extends Omit<Handled, 'response' | 'outcome'> {
  /** The handler’s outcome, or `late`, or `undelivered` if Discord could not be reached in time. */
  readonly outcome: Handled['outcome'] | 'late' | 'undelivered';
}

/** Answers an interaction through the REST API. Never rejects. */
export async function answerInteraction(
  interaction: APIInteraction,
  edition: Edition,
  rest: REST,
): Promise<Answered> {
  const receivedAt = performance.now();
  const send = (response: InteractionResponse) =>
    deliver(() => post(rest, interaction, response), receivedAt);
  const { response, ...handled } = handleInteraction(interaction, edition);
  try {
    await send(response);
    return handled;
  } catch (error) {
    const { command } = handled;
    const lost = lostAnswer(error);
    if (lost !== undefined) return { command, ...lost };
    if (handled.outcome === 'failed') return handled;
    const { response: apology, ...failed } = unexpected(interaction, error);
    await send(apology).catch(() => {
      // The person cannot be shown anything more; the first error is logged.
    });
    return { command, ...failed };
  }
}

async function post(
  rest: REST,
  { id, token }: APIInteraction,
  body: InteractionResponse,
): Promise<void> {
  // The interaction's own token authorises the answer.
  await rest.post(Routes.interactionCallback(id, token), { body, auth: false });
}

/** The outcome of an answer that can no longer be shown, if the error means that. */
function lostAnswer(error: unknown): Pick<Answered, 'outcome' | 'error' | 'detail'> | undefined {
  if (error instanceof Undelivered) return { outcome: 'undelivered', error };
  const late = error instanceof DiscordAPIError ? TOO_LATE.get(error.code) : undefined;
  return late === undefined ? undefined : { outcome: 'late', detail: late };
}
