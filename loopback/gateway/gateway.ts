import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes, GatewayDispatchEvents, GatewayOpcodes } from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import { isFromBot } from '../rest/local-request.ts';

type Shard = readonly [id: number, count: number];

/** Events that a session keeps for a client that resumes it. */
const KEPT_EVENTS = 1000;

/** What a client may resume after it has lost its connection. */
interface Session {
  readonly id: string;
  readonly shard: Shard;
  /** The last events, by sequence number. */
  readonly events: Map<number, string>;
  sequence: number;
  /** The connection, while there is one. */
  socket: WebSocket | undefined;
}

interface Received {
  readonly op: GatewayOpcodes;
  readonly d: { token?: string; shard?: Shard; session_id?: string; seq?: number };
}

/** The shard that gets the events of a server; those of direct messages go to shard 0. */
export function shardOf(guildId: string | undefined, count: number): number {
  return guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count));
}

function isShard(shard: unknown): shard is Shard {
  if (!Array.isArray(shard) || shard.length !== 2) return false;
  const [id, count]: unknown[] = shard;
  return (
    Number.isInteger(id) && Number.isInteger(count) && 0 <= Number(id) && Number(id) < Number(count)
  );
}

/** Discord's gateway: shards, sessions, heartbeats, events, and the faults that a test injects. */
export class Gateway {
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #token: string;
  readonly #ready: (shard: Shard) => object;
  readonly #sessions = new Map<string, Session>();
  /** How often clients have sent what. */
  readonly received = { identify: 0, resume: 0, heartbeat: 0 };
  /** Milliseconds before HELLO. */
  helloDelay = 0;
  /** Whether HELLO is said at all. */
  saysHello = true;
  /** What READY says in place of what it should. */
  readyFault: object = {};
  /** Whether RESUME is answered. */
  answersResumes = true;
  /** In milliseconds, as HELLO states it. */
  heartbeatInterval = 41_250;
  /** Whether heartbeats are answered. */
  answersHeartbeats = true;
  /** Whether connections are accepted; otherwise they are dropped, or get this HTTP status. */
  isUp: boolean | number = true;
  /** How many connections were not accepted. */
  turnedAway = 0;
  /** Closes the next connections that identify with these codes, one each. */
  readonly refuseWith: number[] = [];
  /** Called at every IDENTIFY. */
  onIdentify = () => {};
  /** Called when a session gains or loses its connection. */
  onConnection = () => {};

  /** @param ready a shard's READY */
  constructor(http: Server, token: string, ready: (shard: Shard) => object) {
    this.#token = token;
    this.#ready = ready;
    http.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
  }

  /** How many clients are connected. */
  get connections(): number {
    return this.#server.clients.size;
  }

  /** Whether a connected client has identified. */
  get hasSession(): boolean {
    return [...this.#sessions.values()].some(({ socket }) => socket !== undefined);
  }

  /**
   * Sends an event to the shard of a server, or to shard 0 for direct messages. A shard that is not
   * connected gets it when it resumes its session; without a session, nobody does.
   */
  dispatch(type: string, data: object, guildId?: string): void {
    const receiver = [...this.#sessions.values()].findLast(
      ({ shard: [id, count] }) => id === shardOf(guildId, count),
    );
    if (receiver !== undefined) this.#send(receiver, type, data);
  }

  /** Asks every client to reconnect. */
  reconnect(): void {
    this.sendFrame(JSON.stringify({ op: GatewayOpcodes.Reconnect, d: null }));
  }

  /** Sends INVALID SESSION to every client; sessions that cannot be resumed are forgotten. */
  invalidate(resumable: boolean): void {
    const frame = JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: resumable });
    if (!resumable) this.forgetSessions();
    this.sendFrame(frame);
  }

  /** Forgets every session without a word to its client. */
  forgetSessions(): void {
    this.#sessions.clear();
  }

  /** Sends a frame as it is to every client. */
  sendFrame(frame: string): void {
    for (const socket of this.#server.clients) socket.send(frame);
  }

  /** Closes every connection with a code, or drops it as a broken network does. */
  disconnect(code?: number, reason?: string): void {
    for (const socket of this.#server.clients) {
      if (code === undefined) socket.terminate();
      else socket.close(code, reason);
    }
  }

  /** Makes every connection half-open: nothing arrives any longer, and neither side learns of it. */
  goSilent(): void {
    for (const socket of this.#server.clients) socket.pause();
    for (const session of this.#sessions.values()) session.socket = undefined;
  }

  close(): void {
    this.disconnect();
    this.#server.close();
  }

  #upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    if (!isFromBot(request)) {
      stream.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
    } else if (this.isUp === true) {
      this.#server.handleUpgrade(request, stream, head, (socket) => this.#connect(socket));
    } else {
      this.turnedAway++;
      if (this.isUp === false) stream.destroy();
      else stream.end(`HTTP/1.1 ${this.isUp} Down\r\ncontent-length: 0\r\n\r\n`);
    }
  }

  #connect(socket: WebSocket): void {
    const hello = { op: GatewayOpcodes.Hello, d: { heartbeat_interval: this.heartbeatInterval } };
    const greet = () => socket.send(JSON.stringify(hello));
    if (this.saysHello && this.helloDelay === 0) greet();
    else if (this.saysHello) setTimeout(greet, this.helloDelay);
    socket.on('close', () => {
      for (const session of this.#sessions.values()) {
        if (session.socket === socket) session.socket = undefined;
      }
      this.onConnection();
    });
    // A client that breaks the protocol loses its connection, and nothing else has to be done.
    socket.on('error', () => {});
    socket.on('message', (raw) => {
      const received = decode(String(raw));
      if (received === undefined)
        return socket.close(GatewayCloseCodes.DecodeError, 'Error while decoding payload.');
      const { op, d } = received;
      if (op === GatewayOpcodes.Heartbeat) {
        this.received.heartbeat++;
        if (this.answersHeartbeats)
          socket.send(JSON.stringify({ op: GatewayOpcodes.HeartbeatAck }));
        return;
      }
      if (op !== GatewayOpcodes.Identify && op !== GatewayOpcodes.Resume) return;
      if (d.token !== this.#token)
        return socket.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
      if (op === GatewayOpcodes.Identify) this.#identify(socket, d);
      else this.#resume(socket, d);
    });
  }

  #identify(socket: WebSocket, { shard = [0, 1] }: Received['d']): void {
    this.received.identify++;
    this.onIdentify();
    const code = this.refuseWith.shift();
    if (code !== undefined) {
      socket.close(code);
      return;
    }
    if (!isShard(shard)) {
      socket.close(GatewayCloseCodes.InvalidShard, 'Invalid shard.');
      return;
    }
    const id = `session-${this.received.identify}`;
    for (const session of this.#sessions.values()) {
      if (session.shard[0] === shard[0]) this.#sessions.delete(session.id);
    }
    const session: Session = { id, shard, events: new Map(), sequence: 0, socket };
    this.#sessions.set(id, session);
    this.#send(session, GatewayDispatchEvents.Ready, {
      ...this.#ready(shard),
      session_id: id,
      shard,
      ...this.readyFault,
    });
    this.onConnection();
  }

  #resume(socket: WebSocket, { session_id = '', seq = 0 }: Received['d']): void {
    this.received.resume++;
    if (!this.answersResumes) return;
    const session = this.#sessions.get(session_id);
    if (session === undefined) {
      socket.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: false }));
      return;
    }
    session.socket = socket;
    for (const [sequence, event] of session.events) if (sequence > seq) socket.send(event);
    this.#send(session, GatewayDispatchEvents.Resumed, {});
    this.onConnection();
  }

  #send(session: Session, t: string, d: object): void {
    const s = ++session.sequence;
    const event = JSON.stringify({ op: GatewayOpcodes.Dispatch, t, s, d });
    session.events.set(s, event);
    session.events.delete(s - KEPT_EVENTS);
    session.socket?.send(event);
  }
}

function decode(text: string): Received | undefined {
  try {
    const { op, d } = JSON.parse(text) as Partial<Received>;
    return op === undefined ? undefined : { op, d: d ?? {} };
  } catch {
    return undefined;
  }
}
