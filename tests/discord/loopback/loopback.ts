import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Gateway } from './gateway.ts';
import { actorFields, type Person, PLACES, type Place, userObject } from './people.ts';
import {
  allComponents,
  type Component,
  type MessageBody,
  validateCallback,
  validateCommands,
} from './validate.ts';

const APPLICATION_ID = '800000000000000001';
const EPHEMERAL = 1 << 6;
const COMPONENTS_V2 = 1 << 15;

/** A message as Discord keeps and shows it. */
export interface Message {
  readonly id: string;
  readonly place: Place;
  /** Who caused it; who alone sees it, if it is ephemeral. */
  readonly owner: Person;
  body: MessageBody;
}

/** What became of an interaction. */
export interface Result {
  /** Discord's type of the answer: 4 a message, 7 an update, 8 choices; undefined without one. */
  readonly type?: number;
  readonly message?: Message;
  readonly choices?: readonly { name: string; value: string }[];
  /** What the person sees if the answer did not come, or was refused. */
  readonly failed?: string;
}

interface Command {
  readonly name: string;
  readonly type?: number;
  readonly options?: readonly {
    type: number;
    name: string;
    required?: boolean;
    max_length?: number;
  }[];
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

/**
 * Discord on 127.0.0.1: REST and gateway for the real client, and people who use the bot. Every
 * request is checked against Discord's schemas and limits; see README.md.
 */
export class Loopback {
  readonly token = 'loopback-token';
  readonly applicationId = APPLICATION_ID;
  /** What a request did wrong; a test that does not take these fails when Discord is closed. */
  violations: string[] = [];
  /** Every request that was made, oldest first. */
  readonly requests: { method: string; path: string; status: number }[] = [];
  /** Registered commands by scope: `global` or a server's id. */
  readonly commands = new Map<string, Command[]>();
  readonly #http: Server;
  readonly #gateway: Gateway;
  readonly #deadline: number;
  readonly #pending = new Map<string, Pending>();
  #ids = 0n;

  private constructor(http: Server, deadline: number, guildIds: readonly string[]) {
    this.#http = http;
    this.#deadline = deadline;
    this.#gateway = new Gateway(http, this.token, () => ({
      v: 10,
      user: userObject({ id: APPLICATION_ID, name: 'verbatim' }, true),
      application: { id: APPLICATION_ID, flags: 0 },
      guilds: guildIds.map((id) => ({ id, unavailable: true })),
      resume_gateway_url: this.#gatewayUrl,
    }));
    http.on('request', (request, response) => void this.#serve(request, response));
  }

  /** @param options deadline in milliseconds (Discord's own is 3000), and the servers the bot is in */
  static async start(
    options: { deadline?: number; guildIds?: readonly string[] } = {},
  ): Promise<Loopback> {
    const http = createServer();
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    return new Loopback(http, options.deadline ?? 3000, options.guildIds ?? [PLACES.guild.guildId]);
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

  /** Ends it; throws if a request broke a rule that no test expected. */
  async close(): Promise<void> {
    this.#gateway.close();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
    if (this.violations.length > 0)
      throw new Error(`Discord refused:\n${this.violations.join('\n')}`);
  }

  /** The violations so far, which are then forgotten. */
  takeViolations(): string[] {
    return this.violations.splice(0);
  }

  person(name: string): Person {
    return { id: this.#nextId(), name };
  }

  /** Uses a slash command; its options must be those that are registered. */
  async command(
    actor: Person,
    name: string,
    options: Options = {},
    place: Place = PLACES.guild,
  ): Promise<Result> {
    return this.#interact(2, actor, place, this.#commandData(name, options, place));
  }

  /** The choices for what has been typed into an option so far. */
  async autocomplete(
    actor: Person,
    name: string,
    option: string,
    typed: string,
    place: Place = PLACES.guild,
  ) {
    const data = this.#commandData(name, { [option]: typed }, place, option);
    return this.#interact(4, actor, place, data);
  }

  /** Uses a command of a message's menu. */
  async messageCommand(
    actor: Person,
    name: string,
    message: { content: string; author: Person },
    place: Place = PLACES.guild,
  ): Promise<Result> {
    const command = this.#command(name, place);
    const id = this.#nextId();
    const target = { ...messageObject(id, place, message.author), content: message.content };
    return this.#interact(2, actor, place, {
      ...command,
      options: undefined,
      target_id: id,
      resolved: { messages: { [id]: target } },
    });
  }

  /** Presses the button with this label or custom id; the n-th, where several have the label. */
  async press(
    actor: Person,
    message: Message | undefined,
    button: string,
    nth = 0,
  ): Promise<Result> {
    const seen = this.#seen(actor, message);
    const buttons = buttonsOf(seen).filter(
      ({ label, custom_id }) => label === button || custom_id === button,
    );
    const customId = buttons[nth]?.custom_id;
    if (customId === undefined) throw new Error(`There is no button “${button}”.`);
    return this.forge(actor, seen, customId);
  }

  /** Chooses from the message's select menu. */
  async select(actor: Person, message: Message | undefined, value: string): Promise<Result> {
    const seen = this.#seen(actor, message);
    const menu = allComponents(seen.body.components).find(({ options }) =>
      options?.some((option) => option.value === value),
    );
    if (menu?.custom_id === undefined) throw new Error(`No menu has the value “${value}”.`);
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
      component_type: values === undefined ? 2 : 3,
      ...(values && { values }),
    };
    return this.#interact(3, actor, message.place, data, message);
  }

  #seen(actor: Person, message: Message | undefined): Message {
    if (message === undefined) throw new Error('There is no message.');
    const isEphemeral = ((message.body.flags ?? 0) & EPHEMERAL) !== 0;
    if (isEphemeral && message.owner.id !== actor.id)
      throw new Error('Only its owner sees this message.');
    return message;
  }

  #command(name: string, { guildId }: Place): Command & { id: string } {
    const registered = [
      ...(this.commands.get('global') ?? []),
      ...(this.commands.get(guildId ?? '') ?? []),
    ];
    const command = registered.find((candidate) => candidate.name === name);
    if (command === undefined) throw new Error(`There is no command “${name}”.`);
    return { ...command, id: '1', type: command.type ?? 1 };
  }

  #commandData(name: string, given: Options, place: Place, focused?: string): object {
    const { options = [], ...command } = this.#command(name, place);
    for (const key of Object.keys(given)) {
      if (!options.some((option) => option.name === key))
        throw new Error(`There is no option “${key}”.`);
    }
    const users: Record<string, object> = {};
    const values = options.flatMap(({ name: key, type, required, max_length }) => {
      const value = given[key];
      if (value === undefined) {
        if (required && focused === undefined) throw new Error(`“${key}” is required.`);
        return [];
      }
      if (typeof value === 'string' && value.length > (max_length ?? 6000))
        throw new Error(`“${key}” is too long.`);
      if (typeof value === 'object') users[value.id] = userObject(value);
      return [
        {
          name: key,
          type,
          value: typeof value === 'object' ? value.id : value,
          ...(key === focused && { focused: true }),
        },
      ];
    });
    return { id: command.id, name, type: 1, options: values, resolved: { users } };
  }

  #interact(
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
        clearTimeout(timer);
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

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const path = (request.url ?? '').replace(/^\/api\/v\d+/, '');
    const method = request.method ?? 'GET';
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    const [status, answer] = this.#route(method, path, body, request.headers.authorization);
    this.requests.push({ method, path, status });
    response.statusCode = status;
    if (answer === undefined) response.end();
    else {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answer));
    }
  }

  #route(method: string, path: string, body: unknown, authorization?: string): [number, object?] {
    const callback = /^\/interactions\/(\d+)\/([^/]+)\/callback/.exec(path);
    if (callback)
      return this.#callback(
        callback[1] ?? '',
        callback[2] ?? '',
        body as { type: number; data?: MessageBody },
      );
    if (authorization !== `Bot ${this.token}`)
      return [401, { message: '401: Unauthorized', code: 0 }];
    if (path === '/gateway/bot') {
      const limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
      return [200, { url: this.#gatewayUrl, shards: 1, session_start_limit: limit }];
    }
    const scope = /^\/applications\/\d+\/(?:guilds\/(\d+)\/)?commands$/.exec(path);
    if (scope && (method === 'GET' || method === 'PUT'))
      return this.#commandsRoute(scope[1] ?? 'global', method, body);
    return [404, { message: '404: Not Found', code: 0 }];
  }

  #commandsRoute(scope: string, method: string, body: unknown): [number, object] {
    if (method === 'PUT') {
      const commands = body as Command[];
      const problems = validateCommands(commands);
      if (problems.length > 0) return this.#refuse(`PUT commands`, problems);
      this.commands.set(scope, commands);
    }
    const registered = (this.commands.get(scope) ?? []).map((command, index) => ({
      // What Discord adds to a command and leaves out of one.
      id: String(index + 1),
      application_id: APPLICATION_ID,
      version: '1',
      default_member_permissions: null,
      type: 1,
      nsfw: false,
      description: '',
      name_localizations: null,
      ...command,
      options: command.options?.map((option) =>
        Object.fromEntries(Object.entries(option).filter(([, value]) => value !== false)),
      ),
    }));
    return [200, registered];
  }

  #callback(
    id: string,
    token: string,
    body: { type: number; data?: MessageBody },
  ): [number, object?] {
    const pending = this.#pending.get(id);
    if (pending === undefined || pending.token !== token)
      return [404, { message: 'Unknown interaction', code: 10062 }];
    if (pending.answered)
      return [400, { message: 'Interaction has already been acknowledged.', code: 40060 }];
    const problems = [...validateCallback(body), ...fitProblems(pending, body.type)];
    if (problems.length > 0) return this.#refuse(`interaction ${pending.type}`, problems);
    pending.answered = true;
    pending.settle(this.#result(pending, body));
    return [204];
  }

  #refuse(where: string, problems: readonly string[]): [number, object] {
    this.violations.push(...problems.map((problem) => `${where}: ${problem}`));
    return [
      400,
      {
        message: 'Invalid Form Body',
        code: 50035,
        errors: { data: { _errors: problems.map((message) => ({ code: 'INVALID', message })) } },
      },
    ];
  }

  #result(
    { actor, place, message }: Pending,
    { type, data }: { type: number; data?: MessageBody },
  ): Result {
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

  #nextId(): string {
    this.#ids++;
    return String(1_000_000_000_000_000_000n + this.#ids);
  }
}

type Options = Readonly<Record<string, string | boolean | Person>>;

function fitProblems({ type, message }: Pending, answer: number): string[] {
  const fitting = { 2: [4, 5], 3: [4, 5, 6, 7], 4: [8] }[type] ?? [];
  if (!fitting.includes(answer)) return [`an answer of type ${answer} does not fit`];
  return answer === 7 && message === undefined ? ['there is no message to update'] : [];
}

function messageObject(id: string, place: Place, author: Person): object {
  return {
    id,
    type: 0,
    channel_id: place.channelId,
    author: userObject(author),
    content: '',
    timestamp: '2026-01-01T00:00:00.000000+00:00',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    flags: 0,
  };
}

function messageJson({ id, place, body }: Message): object {
  const bot = { id: APPLICATION_ID, name: 'verbatim' };
  return {
    ...messageObject(id, place, bot),
    content: body.content ?? '',
    components: body.components ?? [],
    flags: body.flags ?? 0,
  };
}

/** The buttons of a message, in order. */
export function buttonsOf({ body }: Message): Component[] {
  return allComponents(body.components).filter(({ type }) => type === 2);
}
