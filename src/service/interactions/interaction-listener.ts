import type { Interaction } from 'discord.js';
import type { Edition } from '../../discord/edition/edition.ts';
import { type Handled, handleInteraction } from '../../discord/interactions/handle-interaction.ts';
import type { InFlight } from './in-flight.ts';

/**
 * Is told what became of an interaction.
 * @param id the interaction's; neither the person nor the place is told
 * @param seconds from receiving it to Discord's taking the answer
 */
export type Observer = (id: string, handled: Handled, seconds: number) => void;

/**
 * Makes what answers every interaction, counts it as in flight meanwhile, and tells the observers.
 * @param bot the bot that answers now, as its content may change between two interactions
 */
export function interactionListener(
  edition: () => Edition,
  inFlight: InFlight,
  observers: readonly Observer[],
) {
  return (interaction: Interaction): void => {
    const receivedAt = performance.now();
    const work = handleInteraction(interaction, edition()).then((handled) => {
      const seconds = (performance.now() - receivedAt) / 1000;
      for (const observe of observers) observe(interaction.id, handled, seconds);
    });
    inFlight.add(work);
  };
}
