import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Impossible } from '../../loopback/people/impossible.ts';
import { actionSchema } from '../protocol/action-schema.ts';
import type { Action, ActionResult, State, Update } from '../protocol/protocol.ts';
import { refusal } from './access.ts';
import { EventStreams } from './event-streams.ts';
import { HEADERS } from './headers.ts';
import { type PageFile, sendFile } from './page-file.ts';
import { readBody } from './read-body.ts';

const HOST = '127.0.0.1';
/** Milliseconds that pending responses have when the server closes. */
const LONGEST_SHUTDOWN = 250;
const MOST_PAGES = 50;

/** Thrown if the port is not available; the message names the remedy. */
export class PortError extends Error {
  override readonly name = 'PortError';
}

export interface Served {
  readonly files: ReadonlyMap<string, PageFile>;
  readonly state: () => State;
  /** @throws {Impossible} */
  readonly perform: (action: Action) => Promise<ActionResult>;
}

/** Serves the page to this machine alone. */
export class PlaygroundServer {
  readonly #http: Server;
  readonly #served: Served;
  readonly #streams = new EventStreams();

  private constructor(http: Server, served: Served) {
    this.#http = http;
    this.#served = served;
    http.on('request', (request, response) => {
      // A client that breaks off in the middle of a request gets no response.
      this.#serve(request, response).catch(() => response.destroy());
    });
  }

  /**
   * @param port 0 for any free port
   * @throws {PortError}
   */
  static async start(port: number, served: Served): Promise<PlaygroundServer> {
    const http = createServer();
    await new Promise<void>((resolve, reject) => {
      http.once('error', (error) => reject(portError(error, port)));
      http.listen(port, HOST, resolve);
    });
    return new PlaygroundServer(http, served);
  }

  get address(): string {
    return `http://${HOST}:${this.#port}`;
  }

  get #port(): number {
    return (this.#http.address() as AddressInfo).port;
  }

  /** The number of open pages. */
  get openPages(): number {
    return this.#streams.size;
  }

  /** Sends an update to every open page. */
  send(update: Update): void {
    this.#streams.send(update);
  }

  async close(): Promise<void> {
    this.#streams.close();
    const timer = setTimeout(() => this.#http.closeAllConnections(), LONGEST_SHUTDOWN);
    await new Promise((resolve) => this.#http.close(resolve));
    clearTimeout(timer);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const refused = refusal(request, this.#port);
    if (refused !== undefined) return sendText(response, refused.status, refused.sentence);
    const [path = '/'] = (request.url ?? '/').split('?');
    const allowed = path === '/actions' ? ['POST'] : ['GET', 'HEAD'];
    if (!this.#knows(path)) return sendText(response, 404, 'Not found.');
    if (!allowed.includes(request.method ?? '')) {
      response.setHeader('allow', allowed.join(', '));
      return sendText(response, 405, `Use ${allowed[0]}.`);
    }
    if (path === '/actions') return this.#act(request, response);
    const file = this.#served.files.get(path);
    if (file !== undefined) return sendFile(file, request, response);
    if (request.method === 'HEAD') return sendText(response, 200, '');
    if (this.openPages >= MOST_PAGES) return sendText(response, 503, 'Too many pages are open.');
    this.#streams.add(response, { kind: 'all', state: this.#served.state() });
  }

  #knows(path: string): boolean {
    return path === '/actions' || path === '/events' || this.#served.files.has(path);
  }

  async #act(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    if (body === 'too long') {
      response.setHeader('connection', 'close');
      return sendResult(response, 413, { failed: 'This is too long' });
    }
    if (body === 'not JSON') return sendResult(response, 400, { failed: 'This is not JSON' });
    const read = actionSchema.safeParse(body.json);
    if (!read.success) {
      const [problem] = read.error.issues;
      return sendResult(response, 400, { failed: problem?.message ?? 'This is not an action' });
    }
    try {
      sendResult(response, 200, await this.#served.perform(read.data));
    } catch (error) {
      if (!(error instanceof Impossible)) throw error;
      sendResult(response, 400, { failed: error.message });
    }
  }
}

function sendText(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${sentence}\n`);
}

function sendResult(response: ServerResponse, status: number, result: ActionResult): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(result));
}

function portError(error: NodeJS.ErrnoException, port: number): Error {
  const remedy = `Choose another port: npm run playground -- --port ${port === 8485 ? 8486 : 8485}`;
  if (error.code === 'EADDRINUSE')
    return new PortError(`Port ${port} is in use, perhaps by another playground. ${remedy}`);
  if (error.code === 'EACCES')
    return new PortError(`You aren’t allowed to use port ${port}. ${remedy}`);
  return error;
}
