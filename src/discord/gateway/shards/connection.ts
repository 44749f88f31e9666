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

/** Our own close codes: one ends the session; the other lets it be resumed, as in discord.js. */
const ENDED = 1000;
const RESUMING = 4200;

/** How a connection ended. */
export interface Ending {
  /** Discord's close code and reason, or the error. */
  readonly code?: number;
  readonly reason?: string;
  readonly error?: unknown;
  readonly remedy: Remedy;
}

/** Callbacks of a connection. */
export interface ConnectionListener {
  readonly hello: () => void;
  /** @param session the session that READY started, if it can be resumed */
  readonly ready: (data: GatewayReadyDispatchData, session: Session | undefined) => void;
  readonly resumed: () => void;
  readonly dispatch: (payload: GatewayDispatchPayload) => void;
  /** @param heartbeatAt in milliseconds since 1970 */
  readonly heartbeat: (heartbeatAt: number, latency: number) => void;
  /** Called when the client throws while handling an event. */
  readonly failed: (error: unknown) => void;
  readonly ended: (ending: Ending) => void;
}

export interface ConnectionParts {
  readonly address: URL;
  /** The data of IDENTIFY. */
  readonly identity: { readonly token: string } & Readonly<Record<string, unknown>>;
  /** The session to resume; its sequence is kept up to date. */
  readonly session: Session | undefined;
  /** Resolves when this shard may identify itself. */
  readonly waitForIdentify: (signal: AbortSignal) => Promise<void>;
  readonly timings: Timings;
}

/** One connection of a shard. At every stage it either works or ends in time. */
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
   * Ends it permanently.
   * @returns when the socket is closed; Discord has a moment to confirm
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
      // An exception in the socket’s handler would stop it. Without a READY the client is useless.
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
      // Otherwise there is no session to resume, yet the shard would look connected.
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

  /** Ends the connection unless this arrives in time. */
  #expect(what: string, time: number): void {
    clearTimeout(this.#deadline);
    const missed = () => this.#fail(`Discord sent no ${what} in ${time / 1000} s.`, 'resume');
    this.#deadline = setTimeout(missed, time);
  }

  #fail(message: string, remedy: Remedy): void {
    const code = remedy === 'resume' ? RESUMING : ENDED;
    this.#end({ error: new Error(message), remedy }, code);
  }

  /** @param code the close code to send, if we close the connection */
  #end(ending: Ending, code?: number): void {
    if (this.#ended.signal.aborted) return;
    this.#ended.abort();
    clearTimeout(this.#deadline);
    this.#heartbeats.stop();
    if (this.#socket.readyState === WebSocket.OPEN) {
      this.#socket.close(code);
      // Do not wait for the response: on a half-open connection it never comes.
      setTimeout(() => this.#socket.terminate(), this.#parts.timings.goodbye).unref();
    } else this.#socket.terminate();
    this.#listener.ended(ending);
  }
}
