import { createServer, type Server } from 'node:http';
import {
  type AddressInfo,
  createServer as createTcpServer,
  type Socket,
  type Server as TcpServer,
} from 'node:net';
import { WebSocketServer } from 'ws';

/** How an address is dead: it refuses, says this status, or takes a connection and says nothing. */
export type Death = number | 'refuses' | 'silent' | 'no HELLO';

/** An address at which no gateway is any more. */
export class DeadAddress {
  /** How many connections were tried. */
  tries = 0;
  readonly #server: Server | TcpServer;
  readonly #sockets = new Set<Socket>();

  private constructor(death: Death) {
    this.#server = death === 'silent' ? createTcpServer() : createServer();
    this.#server.on('connection', (socket) => {
      this.tries++;
      this.#sockets.add(socket);
      socket.on('error', () => {});
      if (death === 'refuses') socket.destroy();
    });
    if (typeof death === 'number') {
      this.#server.on('upgrade', (_, socket) => {
        socket.end(`HTTP/1.1 ${death} Gone\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`);
      });
    }
    if (death === 'no HELLO') new WebSocketServer({ server: this.#server as Server });
  }

  static async start(death: Death): Promise<DeadAddress> {
    const address = new DeadAddress(death);
    await new Promise<void>((resolve) => address.#server.listen(0, '127.0.0.1', resolve));
    return address;
  }

  get url(): string {
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
  }
}
