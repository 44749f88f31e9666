import type { REST } from 'discord.js';
import type { APIInteraction } from 'discord-api-types/v10';
import type { Edition } from '../../discord/edition/edition.ts';
import { type Answered, answerInteraction } from '../../discord/gateway/answer-interaction.ts';
import type { InFlight } from './in-flight.ts';

/**
 * Receives the outcome of an interaction.
 * @param id the interaction's id; neither the person nor the place is passed on
 * @param seconds from receiving it until Discord accepted the answer
 */
export type Observer = (id: string, answered: Answered, seconds: number) => void;

/**
 * Returns a listener that answers each interaction, tracks it while in flight and notifies
 * observers.
 * @param edition the current content, which may change between two interactions
 */
export function interactionListener(
  edition: () => Edition,
  inFlight: InFlight,
  observers: readonly Observer[],
) {
  return (interaction: APIInteraction, rest: REST): void => {
    const receivedAt = performance.now();
    const work = answerInteraction(interaction, edition(), rest).then((answered) => {
      const seconds = (performance.now() - receivedAt) / 1000;
      for (const observe of observers) observe(interaction.id, answered, seconds);
    });
    inFlight.add(work);
  };
}
