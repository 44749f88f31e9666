import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';

const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  resume: 6,
  reconnect: 7,
  invalid: 9,
  hello: 10,
  ack: 11,
};

/** Discord's gateway: identifies clients, answers heartbeats, and dispatches events to them. */
export class Gateway {
  readonly #server: WebSocketServer;
  readonly #token: string;
  readonly #ready: (shard: [number, number]) => object;
  #sockets: { socket: WebSocket; shard: [number, number] }[] = [];
  #sequence = 0;
  #sessions = 0;
  /** How often a client has identified itself. */
  identifies = 0;

  /** @param ready what READY says to a shard */
  constructor(http: Server, token: string, ready: (shard: [number, number]) => object) {
    this.#token = token;
    this.#ready = ready;
    this.#server = new WebSocketServer({ server: http });
    this.#server.on('connection', (socket) => this.#connect(socket));
  }

  /** Sends an event to the shard of a server, or to shard 0 for direct messages. */
  dispatch(type: string, data: object, guildId?: string): void {
    const receiver = this.#sockets.find(
      ({ shard: [id, count] }) =>
        id === (guildId ? Number((BigInt(guildId) >> 22n) % BigInt(count)) : 0),
    );
    if (receiver === undefined) throw new Error('No client is connected to the gateway.');
    this.#send(receiver.socket, type, data);
  }

  /** Asks every client to reconnect. */
  reconnect(): void {
    for (const { socket } of this.#sockets)
      socket.send(JSON.stringify({ op: OP.reconnect, d: null }));
  }

  /** Closes every connection. */
  disconnect(code = 1001): void {
    for (const { socket } of this.#sockets) socket.close(code);
  }

  close(): void {
    for (const socket of this.#server.clients) socket.terminate();
    this.#server.close();
  }

  #connect(socket: WebSocket): void {
    socket.send(JSON.stringify({ op: OP.hello, d: { heartbeat_interval: 41_250 } }));
    socket.on('close', () => {
      this.#sockets = this.#sockets.filter((entry) => entry.socket !== socket);
    });
    socket.on('message', (raw) => {
      const { op, d } = JSON.parse(String(raw)) as {
        op: number;
        d: { token?: string; shard?: [number, number] };
      };
      if (op === OP.heartbeat) socket.send(JSON.stringify({ op: OP.ack }));
      if (op !== OP.identify && op !== OP.resume) return;
      if (d.token !== this.#token) return socket.close(4004, 'Authentication failed.');
      const shard = d.shard ?? [0, 1];
      this.#sockets.push({ socket, shard });
      if (op === OP.resume) return this.#send(socket, 'RESUMED', {});
      this.identifies++;
      this.#send(socket, 'READY', {
        ...this.#ready(shard),
        session_id: `session-${++this.#sessions}`,
        shard,
      });
    });
  }

  #send(socket: WebSocket, type: string, data: object): void {
    socket.send(JSON.stringify({ op: OP.dispatch, t: type, s: ++this.#sequence, d: data }));
  }
}
