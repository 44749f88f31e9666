import type { GatewayDispatchPayload, GatewayReadyDispatchData } from 'discord-api-types/v10';
import { WebSocket } from 'ws';
import { DefaultUserAgent, GatewayDispatchEvents, GatewayOpcodes } from '../discord-js.ts';
import { afterClose, type Remedy } from './after-close.ts';
import {
  type Frame,
  heartbeatInterval,
  isDispatch,
  isReady,
  readFrame,
  type Session,
  sessionOf,
} from './frames.ts';
import { Heartbeats } from './heartbeats.ts';
import type { Timings } from './timings.ts';

/** Close codes of our own: the end of a session; and one that lets it be resumed, as discord.js has it. */
const ENDED = 1000;
const RESUMING = 4200;

/** How a connection ended. */
export interface Ending {
  /** Discord's close code and reason, or what failed. */
  readonly code?: number;
  readonly reason?: string;
  readonly error?: unknown;
  readonly remedy: Remedy;
}

/** What a connection says while it lasts. */
export interface ConnectionListener {
  readonly hello: () => void;
  /** @param session what READY began, if it can be resumed */
  readonly ready: (data: GatewayReadyDispatchData, session: Session | undefined) => void;
  readonly resumed: () => void;
  readonly dispatch: (payload: GatewayDispatchPayload) => void;
  /** @param heartbeatAt in milliseconds since 1970 */
  readonly heartbeat: (heartbeatAt: number, latency: number) => void;
  /** Called when the client fails at an event. */
  readonly failed: (error: unknown) => void;
  readonly ended: (ending: Ending) => void;
}

export interface ConnectionParts {
  readonly address: URL;
  /** What IDENTIFY says. */
  readonly identity: { readonly token: string } & Readonly<Record<string, unknown>>;
  /** What is resumed; its sequence is kept up to date. */
  readonly session: Session | undefined;
  /** Resolves when this shard may identify itself. */
  readonly waitForIdentify: (signal: AbortSignal) => Promise<void>;
  readonly timings: Timings;
}

/** One connection of a shard: from its first packet to its last it either serves, or ends in time. */
export class Connection {
  readonly #socket: WebSocket;
  readonly #parts: ConnectionParts;
  readonly #listener: ConnectionListener;
  readonly #ended = new AbortController();
  readonly #heartbeats: Heartbeats;
  #session: Session | undefined;
  #deadline: NodeJS.Timeout | undefined;
  #isResuming = false;
  #error: unknown;

  constructor(parts: ConnectionParts, listener: ConnectionListener) {
    this.#parts = parts;
    this.#listener = listener;
    this.#session = parts.session;
    this.#heartbeats = new Heartbeats({
      send: () => this.#sendHeartbeat(),
      missed: () => this.#fail('Discord did not acknowledge a heartbeat.', 'resume'),
      acknowledged: listener.heartbeat,
    });
    const socket = new WebSocket(parts.address, {
      headers: { 'user-agent': DefaultUserAgent },
      perMessageDeflate: false,
    });
    socket.on('message', (data) => this.#receive(String(data)));
    socket.on('error', (error) => {
      this.#error = error;
    });
    socket.on('close', (code, reason) => {
      const error = this.#error === undefined ? {} : { error: this.#error };
      this.#end({ code, reason: reason.toString(), ...error, remedy: afterClose(code) });
    });
    this.#socket = socket;
    const { hello, helloAgain } = parts.timings;
    this.#expect('HELLO', parts.session === undefined ? hello : helloAgain);
  }

  /**
   * Ends it for good.
   * @returns when the socket is closed, which Discord has a moment to say yes to
   */
  close(): Promise<void> {
    this.#end({ remedy: 'none' }, ENDED);
    return new Promise((resolve) => {
      if (this.#socket.readyState === WebSocket.CLOSED) resolve();
      else this.#socket.once('close', () => resolve());
    });
  }

  #receive(text: string): void {
    const frame = readFrame(text);
    if (frame === undefined || this.#ended.signal.aborted) return;
    try {
      this.#take(frame);
    } catch (error) {
      // What is thrown into the socket would stop it. Without a READY the client cannot do anything.
      if (frame.t === GatewayDispatchEvents.Ready) this.#end({ error, remedy: 'identify' }, ENDED);
      else this.#listener.failed(error);
    }
  }

  #take(frame: Frame): void {
    if (Number.isInteger(frame.s) && this.#session !== undefined) {
      this.#session.sequence = Math.max(this.#session.sequence, Number(frame.s));
    }
    switch (frame.op) {
      case GatewayOpcodes.Hello:
        this.#greet(frame);
        break;
      case GatewayOpcodes.Heartbeat:
        this.#sendHeartbeat();
        break;
      case GatewayOpcodes.HeartbeatAck:
        this.#heartbeats.acknowledge();
        break;
      case GatewayOpcodes.Reconnect:
        this.#fail('Discord asked to reconnect.', 'resume');
        break;
      case GatewayOpcodes.InvalidSession:
        if (typeof frame.d !== 'boolean') break;
        this.#fail('The session is invalid.', frame.d ? 'resume' : 'identify');
        break;
      case GatewayOpcodes.Dispatch:
        if (isDispatch(frame)) this.#dispatch(frame);
    }
  }

  #greet(frame: Frame): void {
    const interval = heartbeatInterval(frame);
    if (interval === undefined || this.#heartbeats.areStarted) return;
    this.#heartbeats.start(interval);
    clearTimeout(this.#deadline);
    this.#listener.hello();
    if (this.#session === undefined) void this.#identify();
    else this.#resume(this.#session);
  }

  async #identify(): Promise<void> {
    const { waitForIdentify, identity, timings } = this.#parts;
    try {
      await waitForIdentify(this.#ended.signal);
    } catch (error) {
      this.#end({ error, remedy: 'identify' }, ENDED);
    }
    if (this.#ended.signal.aborted) return;
    this.#send(GatewayOpcodes.Identify, identity);
    this.#expect('READY', timings.ready);
  }

  #resume({ id, sequence }: Session): void {
    this.#isResuming = true;
    const { token } = this.#parts.identity;
    this.#send(GatewayOpcodes.Resume, { token, session_id: id, seq: sequence });
    this.#expect('RESUMED', this.#parts.timings.ready);
  }

  #dispatch(frame: Frame & GatewayDispatchPayload): void {
    if (frame.t === GatewayDispatchEvents.Ready) {
      if (!isReady(frame.d)) {
        this.#fail('Discord’s READY cannot be used.', 'identify');
        return;
      }
      clearTimeout(this.#deadline);
      this.#isResuming = false;
      this.#session = sessionOf(frame.d, frame.s);
      this.#listener.ready(frame.d, this.#session);
    } else if (frame.t === GatewayDispatchEvents.Resumed) {
      // Otherwise it resumes nothing: there would be no session, and yet it would look connected.
      if (!this.#isResuming) return;
      clearTimeout(this.#deadline);
      this.#isResuming = false;
      this.#listener.resumed();
    } else if (this.#isResuming) {
      this.#expect('RESUMED', this.#parts.timings.ready);
    }
    this.#listener.dispatch(frame);
  }

  #sendHeartbeat(): void {
    this.#send(GatewayOpcodes.Heartbeat, this.#session?.sequence ?? null);
  }

  #send(op: number, d: unknown): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify({ op, d }));
  }

  /** Ends the connection unless this comes in time. */
  #expect(what: string, time: number): void {
    clearTimeout(this.#deadline);
    const missed = () => this.#fail(`Discord sent no ${what} in ${time / 1000} s.`, 'resume');
    this.#deadline = setTimeout(missed, time);
  }

  #fail(message: string, remedy: Remedy): void {
    const code = remedy === 'resume' ? RESUMING : ENDED;
    this.#end({ error: new Error(message), remedy }, code);
  }

  /** @param code what Discord is told, where it is we who close */
  #end(ending: Ending, code?: number): void {
    if (this.#ended.signal.aborted) return;
    this.#ended.abort();
    clearTimeout(this.#deadline);
    this.#heartbeats.stop();
    if (this.#socket.readyState === WebSocket.OPEN) {
      this.#socket.close(code);
      // Nobody waits for the answer: on a half-open connection it never comes.
      setTimeout(() => this.#socket.terminate(), this.#parts.timings.goodbye).unref();
    } else this.#socket.terminate();
    this.#listener.ended(ending);
  }
}
