import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  ComponentType,
  InteractionType,
  MessageFlags,
  RESTJSONErrorCodes,
} from 'discord-api-types/v10';
import { Gateway, shardOf } from './gateway/gateway.ts';
import { type Command, Commands, type Options } from './interactions/commands.ts';
import { type Callback, DEADLINE, Interactions, type Result } from './interactions/interactions.ts';
import { allComponents, hasFlag } from './messages/components.ts';
import {
  APPLICATION_ID,
  BOT_USER,
  buttonsOf,
  type Message,
  messageJson,
  messageObject,
  type WrittenMessage,
} from './messages/message.ts';
import { Impossible } from './people/impossible.ts';
import { type Person, PLACES, type Place } from './people/people.ts';
import { isFromBot } from './rest/local-request.ts';
import type { RestFault } from './rest/rest-fault.ts';

export interface LoopbackOptions {
  /** Milliseconds that a bot has for a response; Discord's own by default. */
  readonly deadline?: number;
  /** The servers that the bot is in. */
  readonly guildIds?: readonly string[];
  /** Any free port by default. */
  readonly port?: number;
  /** The bot's token; a fixed one by default. */
  readonly token?: string;
}

/**
 * Discord on 127.0.0.1: REST and gateway for the real client, and people who use the bot. Every
 * request is checked against Discord's schemas and limits; see README.md.
 */
export class Loopback {
  readonly token: string;
  readonly applicationId = APPLICATION_ID;
  /** The problems of refused requests. A test that does not take them fails in `close()`. */
  problems: string[] = [];
  /** Called when there are problems. */
  onProblem = () => {};
  /** Every request, oldest first. */
  readonly requests: { method: string; path: string; status: number }[] = [];
  /** Registered commands by scope: `global` or a server's id. */
  readonly commands = new Commands();
  /** Called when commands have been registered. */
  onCommands = () => {};
  /** The fault of a request, if it is to have one; called for each, in order. */
  restFault: (method: string, path: string) => RestFault | undefined = () => undefined;
  /** What `GET /gateway/bot` returns on IDENTIFYs and shards. */
  readonly sessionStartLimit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
  recommendedShards = 1;
  /** What READY names as the address for resuming; the gateway's own without it. */
  resumeUrl: string | undefined;
  /** What `GET /gateway/bot` names as the gateway's address; its own without it. */
  gatewayUrl: string | undefined;
  readonly #http: Server;
  readonly #gateway: Gateway;
  readonly #interactions: Interactions;
  #ids = 0n;

  private constructor(http: Server, { deadline = DEADLINE, guildIds, token }: LoopbackOptions) {
    this.#http = http;
    this.token = token ?? 'loopback-token';
    const guilds = guildIds ?? [PLACES.guild.guildId];
    this.#gateway = new Gateway(http, this.token, ([shard, count]) => ({
      v: 10,
      user: BOT_USER,
      application: { id: APPLICATION_ID, flags: 0 },
      guilds: guilds
        .filter((id) => shardOf(id, count) === shard)
        .map((id) => ({ id, unavailable: true })),
      resume_gateway_url: this.resumeUrl ?? this.#gatewayUrl,
    }));
    this.#gateway.onIdentify = () => {
      this.sessionStartLimit.remaining--;
    };
    this.#interactions = new Interactions(this.#gateway, deadline, () => this.nextId());
    http.on('request', (request, response) => void this.#serve(request, response));
  }

  static async start(options: LoopbackOptions = {}): Promise<Loopback> {
    const http = createServer();
    await new Promise<void>((resolve) => http.listen(options.port ?? 0, '127.0.0.1', resolve));
    return new Loopback(http, options);
  }

  /** Base of the REST API, as `DISCORD_API_URL` takes it. */
  get apiUrl(): string {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}/api`;
  }

  get #gatewayUrl(): string {
    return `ws://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  get gateway(): Gateway {
    return this.#gateway;
  }

  /** Closes it; throws if a request had problems that no test has taken. */
  async close(): Promise<void> {
    this.#gateway.close();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
    if (this.problems.length > 0) throw new Error(`Discord refused:\n${this.problems.join('\n')}`);
  }

  /** Returns the problems so far and forgets them. */
  takeProblems(): string[] {
    return this.problems.splice(0);
  }

  person(name: string): Person {
    return { id: this.nextId(), name };
  }

  /** Uses a slash command; its options must be those that are registered. */
  async command(
    actor: Person,
    name: string,
    options: Options = {},
    place: Place = PLACES.guild,
  ): Promise<Result> {
    const data = this.commands.use(name, options, place);
    return this.#interactions.send(InteractionType.ApplicationCommand, actor, place, data);
  }

  /** Types into an option: the bot's choices for the text so far. */
  async autocomplete(
    actor: Person,
    name: string,
    option: string,
    typed: string,
    place: Place = PLACES.guild,
  ) {
    const data = this.commands.use(name, { [option]: typed }, place, option);
    const type = InteractionType.ApplicationCommandAutocomplete;
    return this.#interactions.send(type, actor, place, data);
  }

  /** Uses a command in the menu of a message, by a person or by the bot. */
  async messageCommand(
    actor: Person,
    name: string,
    message: WrittenMessage | Message,
    place: Place = 'place' in message ? message.place : PLACES.guild,
  ): Promise<Result> {
    const command = this.commands.find(name, place);
    const { id = this.nextId() } = message;
    const target =
      'body' in message
        ? messageJson(message)
        : messageObject(id, place, message.author, message.content, message.parts);
    return this.#interactions.send(InteractionType.ApplicationCommand, actor, place, {
      ...command,
      options: undefined,
      target_id: id,
      resolved: { messages: { [id]: target } },
    });
  }

  /**
   * Presses the n-th button with this custom id or this label; a label may also continue after it
   * with a colon.
   */
  async press(
    actor: Person,
    message: Message | undefined,
    button: string,
    nth = 0,
  ): Promise<Result> {
    const seen = this.#seen(actor, message);
    const buttons = buttonsOf(seen).filter(
      ({ label, custom_id }) =>
        custom_id === button || label === button || label?.startsWith(`${button}:`),
    );
    const customId = buttons[nth]?.custom_id;
    if (customId === undefined) throw new Impossible(`There’s no button “${button}”`);
    return this.forge(actor, seen, customId);
  }

  /** Chooses from the message's select menu. */
  async select(actor: Person, message: Message | undefined, value: string): Promise<Result> {
    const seen = this.#seen(actor, message);
    const menu = allComponents(seen.body.components).find(({ options }) =>
      options?.some((option) => option.value === value),
    );
    if (menu?.custom_id === undefined) throw new Impossible(`No menu has the value “${value}”`);
    return this.forge(actor, seen, menu.custom_id, [value]);
  }

  /** Sends any custom id, as no honest client would. */
  async forge(
    actor: Person,
    message: Message,
    customId: string,
    values?: readonly string[],
  ): Promise<Result> {
    const data = {
      custom_id: customId,
      component_type: values === undefined ? ComponentType.Button : ComponentType.StringSelect,
      ...(values && { values }),
    };
    const type = InteractionType.MessageComponent;
    return this.#interactions.send(type, actor, message.place, data, message);
  }

  #seen(actor: Person, message: Message | undefined): Message {
    if (message === undefined) throw new Impossible('There’s no message');
    if (hasFlag(message.body, MessageFlags.Ephemeral) && message.owner.id !== actor.id)
      throw new Impossible('Only its owner can see this message');
    return message;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isFromBot(request)) {
      response.writeHead(403).end();
      return;
    }
    // A bot that exits in the middle of a request gets no answer.
    const text = await readText(request).catch(() => undefined);
    if (text === undefined) return;
    const path = (request.url ?? '').replace(/^\/api\/v\d+/, '');
    const method = request.method ?? 'GET';
    const fault = this.restFault(method, path);
    if (fault?.delay !== undefined) await sleep(fault.delay);
    if (fault?.kind === 'hang') return;
    if (fault?.kind === 'stall') {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{');
      return;
    }
    if (fault?.kind === 'drop') {
      request.socket.destroy();
      return;
    }
    const [status, answer] =
      fault?.kind === 'answer'
        ? [fault.status ?? 500, fault.body]
        : this.#answerTo(method, path, text, request.headers.authorization);
    this.requests.push({ method, path, status });
    response.statusCode = status;
    for (const [name, value] of Object.entries(fault?.headers ?? {}))
      response.setHeader(name, value);
    if (fault?.text !== undefined) response.end(fault.text);
    else if (answer === undefined) response.end();
    else {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answer));
    }
  }

  /** Answers whatever a bot sends: an unexpected error means that the body could not be read. */
  #answerTo(
    ...request: [method: string, path: string, text: string, authorization?: string]
  ): [number, object?] {
    try {
      return this.#route(...request);
    } catch (error) {
      return this.#refuse(request[1], [`a body that cannot be read: ${error}`]);
    }
  }

  #route(method: string, path: string, text: string, authorization?: string): [number, object?] {
    const body = parse(text);
    if (body === INVALID)
      return [
        400,
        {
          message: 'The request body contains invalid JSON.',
          code: RESTJSONErrorCodes.RequestBodyContainsInvalidJSON,
        },
      ];
    const callback = /^\/interactions\/(\d+)\/([^/]+)\/callback/.exec(path);
    if (callback) {
      const [, id = '', token = ''] = callback;
      const result = this.#interactions.answer(id, token, body as Callback);
      return 'problems' in result ? this.#refuse('interaction', result.problems) : result;
    }
    if (authorization !== `Bot ${this.token}`)
      return [401, { message: '401: Unauthorized', code: RESTJSONErrorCodes.GeneralError }];
    if (path === '/gateway/bot') {
      const { sessionStartLimit: session_start_limit, recommendedShards: shards } = this;
      return [200, { url: this.gatewayUrl ?? this.#gatewayUrl, shards, session_start_limit }];
    }
    const commands = /^\/applications\/\d+\/(?:guilds\/(\d+)\/)?commands$/.exec(path);
    if (commands && (method === 'GET' || method === 'PUT')) {
      const scope = commands[1] ?? 'global';
      const problems = method === 'PUT' ? this.commands.register(scope, body as Command[]) : [];
      if (method === 'PUT' && problems.length === 0) this.onCommands();
      return problems.length > 0
        ? this.#refuse('commands', problems)
        : [200, this.commands.listed(scope)];
    }
    return [404, { message: '404: Not Found', code: RESTJSONErrorCodes.GeneralError }];
  }

  #refuse(where: string, problems: readonly string[]): [number, object] {
    this.problems.push(...problems.map((problem) => `${where}: ${problem}`));
    this.onProblem();
    return [
      400,
      {
        message: 'Invalid Form Body',
        code: RESTJSONErrorCodes.InvalidFormBodyOrContentType,
        errors: { data: { _errors: problems.map((message) => ({ code: 'INVALID', message })) } },
      },
    ];
  }

  /** A new id. */
  nextId(): string {
    this.#ids++;
    return String(1_000_000_000_000_000_000n + this.#ids);
  }
}

const INVALID = Symbol('invalid JSON');

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return INVALID;
  }
}
