import { GatewayDispatchEvents, type InteractionType } from 'discord-api-types/v10';
import { onTestFinished } from 'vitest';
import type { Callback } from '../../loopback/interactions/interactions.ts';
import { Loopback } from '../../loopback/loopback.ts';
import { APPLICATION_ID } from '../../loopback/messages/message.ts';
import { actorFields, PLACES } from '../../loopback/people/people.ts';
import { type Edition, makeEdition } from '../../src/discord/edition/edition.ts';
import type { Library } from '../../src/interview/model.ts';
import { makeLog } from '../../src/runtime/log.ts';
import { answeringClient } from '../support/answering-client.ts';

const ALICE = { id: '700000000000000001', name: 'alice' };

/** The real client at a gateway that dispatches any interaction, well formed or not. */
export interface RawDiscord {
  readonly bot: Edition;
  /** Dispatches an interaction by Alice and waits for what the client answers. */
  readonly send: (type: InteractionType, data: object, more?: object) => Promise<Callback>;
  /** What was logged at level error and above, which is then forgotten. */
  readonly takeErrors: () => string[];
}

/** Starts the real client for one test. */
export async function startRaw(library: Library): Promise<RawDiscord> {
  const discord = await Loopback.start();
  const bot = makeEdition(library, '1');
  const errors: string[] = [];
  const log = makeLog({ logLevel: 'error' }, { write: (line: string) => errors.push(line) });
  const client = await answeringClient(bot, discord, log);
  onTestFinished(async () => {
    await client.destroy();
    await discord.close();
  });

  const waiting = new Map<string, (answer: Callback) => void>();
  // The last step to Discord is left out, so that answers to interactions that no person can make
  // are seen as they are.
  Object.assign(client.rest.options, {
    makeRequest: (url: string, { body }: { body?: unknown }) => {
      const [, id = ''] = /\/interactions\/(\d+)\//.exec(url) ?? [];
      waiting.get(id)?.(JSON.parse(String(body)) as Callback);
      waiting.delete(id);
      return Promise.resolve(new Response(null, { status: 204 }));
    },
  });

  let last = 10n ** 18n;
  const send = (type: InteractionType, data: object, more: object = {}) => {
    const id = String(++last);
    const interaction = {
      id,
      application_id: APPLICATION_ID,
      type,
      token: `token-${id}`,
      data,
      ...actorFields(ALICE, PLACES.guild),
      ...more,
    };
    return new Promise<Callback>((resolve) => {
      waiting.set(id, resolve);
      discord.gateway.dispatch(
        GatewayDispatchEvents.InteractionCreate,
        interaction,
        PLACES.guild.guildId,
      );
    });
  };
  return { bot, send, takeErrors: () => errors.splice(0) };
}
