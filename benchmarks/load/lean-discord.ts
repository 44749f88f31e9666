import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  GatewayDispatchEvents,
  type InteractionType,
  RESTJSONErrorCodes,
} from 'discord-api-types/v10';
import { Gateway } from '../../loopback/gateway/gateway.ts';
import { type Command, Commands } from '../../loopback/interactions/commands.ts';
import { DEADLINE } from '../../loopback/interactions/interactions.ts';
import { APPLICATION_ID, BOT_USER } from '../../loopback/messages/message.ts';

/** How often late interactions are swept, in milliseconds. */
const SWEEP = 250;

/** An interaction without its id and token, which differ each time. */
export interface Interaction {
  readonly type: InteractionType;
  readonly data: object;
  readonly guild_id?: string;
}

/** The outcome of an interaction. */
export interface Outcome {
  /** Milliseconds from the written frame to the response; undefined if none came in time. */
  readonly latency?: number;
  /** The response's body, as received. */
  readonly body: string;
}

interface Pending {
  readonly sent: number;
  readonly settle: (outcome: Outcome) => void;
}

/**
 * The smallest Discord on 127.0.0.1 that a bot can be used through. Responses are timed and kept as
 * received but not checked, so that Discord costs less than the bot.
 */
export class LeanDiscord {
  readonly token = 'load-token';
  readonly commands = new Commands();
  /** Settles when a client has identified. */
  readonly identified: Promise<void>;
  readonly #http: Server;
  readonly #gateway: Gateway;
  readonly #sweeper: NodeJS.Timeout;
  /** By the interaction's id, oldest first. */
  readonly #pending = new Map<string, Pending>();
  #ids = 0n;

  private constructor(http: Server, guilds: number) {
    this.#http = http;
    const { port } = http.address() as AddressInfo;
    let identify = () => {};
    this.identified = new Promise((resolve) => {
      identify = resolve;
    });
    this.#gateway = new Gateway(http, this.token, () => {
      identify();
      return {
        v: 10,
        user: BOT_USER,
        application: { id: APPLICATION_ID, flags: 0 },
        guilds: Array.from({ length: guilds }, (_, at) => ({ id: guildId(at), unavailable: true })),
        resume_gateway_url: `ws://127.0.0.1:${port}`,
      };
    });
    this.#sweeper = setInterval(() => this.#sweep(), SWEEP);
    http.on('request', (request, response) => this.#serve(request, response));
  }

  /** @param guilds how many servers READY names */
  static async start(guilds = 1): Promise<LeanDiscord> {
    const http = createServer({ keepAliveTimeout: 60_000 });
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    return new LeanDiscord(http, guilds);
  }

  get apiUrl(): string {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}/api`;
  }

  /** Sends an interaction to the bot, and waits for its response or the deadline. */
  send(interaction: Interaction): Promise<Outcome> {
    const id = this.nextId();
    const frame = { id, application_id: APPLICATION_ID, token: `token-${id}`, ...interaction };
    return new Promise((settle) => {
      this.#gateway.dispatch(GatewayDispatchEvents.InteractionCreate, frame, interaction.guild_id);
      this.#pending.set(id, { sent: performance.now(), settle });
    });
  }

  nextId(): string {
    this.#ids++;
    return String(1_000_000_000_000_000_000n + this.#ids);
  }

  async close(): Promise<void> {
    clearInterval(this.#sweeper);
    this.#gateway.close();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  #sweep(): void {
    const oldest = performance.now() - DEADLINE;
    for (const [id, { sent, settle }] of this.#pending) {
      if (sent > oldest) return;
      this.#pending.delete(id);
      settle({ body: '' });
    }
  }

  #serve(request: IncomingMessage, response: ServerResponse): void {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      const [, id] = /\/interactions\/(\d+)\//.exec(request.url ?? '') ?? [];
      if (id === undefined) return this.#serveOther(request, response, body);
      const pending = this.#pending.get(id);
      this.#pending.delete(id);
      pending?.settle({ latency: performance.now() - pending.sent, body });
      if (pending === undefined) {
        const code = RESTJSONErrorCodes.UnknownInteraction;
        json(response, 404, { message: 'Unknown interaction', code });
      } else response.writeHead(204).end();
    });
  }

  #serveOther({ url = '', method }: IncomingMessage, response: ServerResponse, body: string): void {
    if (url.endsWith('/gateway/bot')) {
      const limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
      const address = this.apiUrl.replace(/^http(.*)\/api$/, 'ws$1');
      json(response, 200, { url: address, shards: 1, session_start_limit: limit });
      return;
    }
    const scope = /\/guilds\/(\d+)\/commands$/.exec(url)?.[1] ?? 'global';
    if (method === 'PUT') this.commands.register(scope, JSON.parse(body) as Command[]);
    json(response, 200, this.commands.listed(scope));
  }
}

/** The id of the n-th server. */
export function guildId(at: number): string {
  return String(900_000_000_000_000_000n + (BigInt(at) << 22n));
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
