import type { Gateway } from '../gateway/gateway.ts';
import {
  APPLICATION_ID,
  COMPONENTS_V2,
  EPHEMERAL,
  type Message,
  messageJson,
} from '../messages/message.ts';
import { actorFields, type Person, type Place } from '../people/people.ts';
import { type MessageBody, validateCallback } from '../validation/validate.ts';

/** What became of an interaction. */
export interface Result {
  /** Discord's type of the answer: 4 a message, 7 an update, 8 choices; undefined without one. */
  readonly type?: number;
  readonly message?: Message;
  readonly choices?: readonly { name: string; value: string }[];
  /** What the person sees if the answer did not come, or was refused. */
  readonly failed?: string;
}

/** The body of an interaction's answer. */
export interface Callback {
  readonly type: number;
  readonly data?: MessageBody;
}

interface Pending {
  readonly token: string;
  readonly type: number;
  readonly actor: Person;
  readonly place: Place;
  readonly message?: Message;
  answered: boolean;
  readonly settle: (result: Result) => void;
}

/** Interactions on their way: sent through the gateway, answered through REST, or too late. */
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

  /** Sends an interaction to the bot, and waits for what becomes of it. */
  send(
    type: number,
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
        // The timer still makes it forget the interaction, but no process has to wait for that.
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
        'INTERACTION_CREATE',
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

  /** Takes the bot's answer; returns the REST answer, or what is wrong with the bot's. */
  answer(id: string, token: string, body: Callback): [number, object?] | { problems: string[] } {
    const pending = this.#pending.get(id);
    if (pending === undefined || pending.token !== token)
      return [404, { message: 'Unknown interaction', code: 10062 }];
    if (pending.answered)
      return [400, { message: 'Interaction has already been acknowledged.', code: 40060 }];
    const problems = [...validateCallback(body), ...fitProblems(pending, body.type)];
    if (problems.length > 0) return { problems };
    pending.answered = true;
    pending.settle(this.#result(pending, body));
    return [204];
  }

  #result({ actor, place, message }: Pending, { type, data }: Callback): Result {
    if (type === 8)
      return {
        type,
        choices: (data as { choices?: { name: string; value: string }[] }).choices ?? [],
      };
    if (type === 7 && message !== undefined) {
      const kept = (message.body.flags ?? 0) & (EPHEMERAL | COMPONENTS_V2);
      message.body = { ...message.body, ...data, flags: (data?.flags ?? 0) | kept };
      return { type, message };
    }
    return { type, message: { id: this.#nextId(), place, owner: actor, body: data ?? {} } };
  }
}

function fitProblems({ type, message }: Pending, answer: number): string[] {
  const fitting = { 2: [4, 5], 3: [4, 5, 6, 7], 4: [8] }[type] ?? [];
  if (!fitting.includes(answer)) return [`an answer of type ${answer} does not fit`];
  return answer === 7 && message === undefined ? ['there is no message to update'] : [];
}
