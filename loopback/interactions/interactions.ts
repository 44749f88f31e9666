import {
  GatewayDispatchEvents,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  RESTJSONErrorCodes,
} from 'discord-api-types/v10';
import type { Gateway } from '../gateway/gateway.ts';
import type { MessageBody } from '../messages/components.ts';
import { APPLICATION_ID, type Message, messageJson } from '../messages/message.ts';
import { actorFields, type Person, type Place } from '../people/people.ts';
import { validateCallback } from '../validation/validate.ts';

/** Milliseconds that Discord waits for a response. */
export const DEADLINE = 3000;

/** The outcome of an interaction. */
export interface Result {
  /** The response's type; undefined where there was none. */
  readonly type?: InteractionResponseType;
  readonly message?: Message;
  readonly choices?: readonly { name: string; value: string }[];
  /** What the person sees if no response came, or Discord refused it. */
  readonly failed?: string;
}

/** The body of a response to an interaction. */
export interface Callback {
  readonly type: InteractionResponseType;
  readonly data?: MessageBody;
}

interface Pending {
  readonly token: string;
  readonly type: InteractionType;
  readonly actor: Person;
  readonly place: Place;
  readonly message?: Message;
  answered: boolean;
  readonly settle: (result: Result) => void;
}

/** The interactions that await a response: sent by the gateway, answered by REST or timed out. */
export class Interactions {
  readonly #gateway: Gateway;
  readonly #deadline: number;
  readonly #nextId: () => string;
  readonly #pending = new Map<string, Pending>();

  /** @param deadline in milliseconds */
  constructor(gateway: Gateway, deadline: number, nextId: () => string) {
    this.#gateway = gateway;
    this.#deadline = deadline;
    this.#nextId = nextId;
  }

  /** Sends an interaction to the bot, and waits for its outcome. */
  send(
    type: InteractionType,
    actor: Person,
    place: Place,
    data: object,
    message?: Message,
  ): Promise<Result> {
    const id = this.#nextId();
    const token = `token-${id}`;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#pending.delete(id);
        resolve({ failed: 'The application did not respond' });
      }, this.#deadline);
      const settle = (result: Result) => {
        // The timer still forgets the interaction, but need not keep the process alive for that.
        timer.unref();
        resolve(result);
      };
      this.#pending.set(id, {
        token,
        type,
        actor,
        place,
        answered: false,
        settle,
        ...(message && { message }),
      });
      const shown = message && { message: messageJson(message) };
      this.#gateway.dispatch(
        GatewayDispatchEvents.InteractionCreate,
        {
          id,
          application_id: APPLICATION_ID,
          type,
          token,
          data,
          ...shown,
          ...actorFields(actor, place),
        },
        place.guildId,
      );
    });
  }

  /** Takes the bot's response; returns REST's answer to it, or the response's problems. */
  answer(id: string, token: string, body: Callback): [number, object?] | { problems: string[] } {
    const pending = this.#pending.get(id);
    if (pending === undefined || pending.token !== token)
      return [404, { message: 'Unknown interaction', code: RESTJSONErrorCodes.UnknownInteraction }];
    if (pending.answered)
      return [
        400,
        {
          message: 'Interaction has already been acknowledged.',
          code: RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
        },
      ];
    const problems = [...validateCallback(body), ...fitProblems(pending, body.type)];
    if (problems.length > 0) return { problems };
    pending.answered = true;
    pending.settle(this.#result(pending, body));
    return [204];
  }

  #result({ actor, place, message }: Pending, { type, data }: Callback): Result {
    if (type === InteractionResponseType.ApplicationCommandAutocompleteResult)
      return {
        type,
        choices: (data as { choices?: { name: string; value: string }[] }).choices ?? [],
      };
    if (type === InteractionResponseType.UpdateMessage && message !== undefined) {
      const kept =
        (message.body.flags ?? 0) & (MessageFlags.Ephemeral | MessageFlags.IsComponentsV2);
      message.body = { ...message.body, ...data, flags: (data?.flags ?? 0) | kept };
      return { type, message };
    }
    return { type, message: { id: this.#nextId(), place, owner: actor, body: data ?? {} } };
  }
}

const NEW_MESSAGE = [
  InteractionResponseType.ChannelMessageWithSource,
  InteractionResponseType.DeferredChannelMessageWithSource,
];

/** The responses that each type of interaction may have. */
const FITTING: ReadonlyMap<InteractionType, readonly InteractionResponseType[]> = new Map([
  [InteractionType.ApplicationCommand, NEW_MESSAGE],
  [
    InteractionType.MessageComponent,
    [
      ...NEW_MESSAGE,
      InteractionResponseType.DeferredMessageUpdate,
      InteractionResponseType.UpdateMessage,
    ],
  ],
  [
    InteractionType.ApplicationCommandAutocomplete,
    [InteractionResponseType.ApplicationCommandAutocompleteResult],
  ],
]);

function fitProblems({ type, message }: Pending, response: InteractionResponseType): string[] {
  if (!FITTING.get(type)?.includes(response))
    return [`a response of type ${response} does not fit the interaction`];
  return response === InteractionResponseType.UpdateMessage && message === undefined
    ? ['there is no message to update']
    : [];
}
