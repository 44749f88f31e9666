import type { ServerResponse } from 'node:http';
import type { Update } from '../protocol/protocol.ts';

/** Milliseconds between heartbeats, which reveal a broken connection. */
const HEARTBEAT = 15_000;
/** Milliseconds after which a browser reconnects. */
const RETRY = 500;
/** Bytes that may wait for a slow page; beyond that it is disconnected and starts over. */
const MOST_WAITING = 4 << 20;

/** The open pages, each with its stream of server-sent events. */
export class EventStreams {
  readonly #streams = new Set<ServerResponse>();
  readonly #heartbeat = setInterval(() => this.#write(':\n\n'), HEARTBEAT);

  /** The number of open streams. */
  get size(): number {
    return this.#streams.size;
  }

  /** Sends a page its first update, and then all others until it is closed. */
  add(response: ServerResponse, first: Update): void {
    response.on('close', () => this.#streams.delete(response));
    response.on('error', () => {});
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      connection: 'close',
    });
    response.write(`retry: ${RETRY}\n${event(first)}`);
    this.#streams.add(response);
  }

  send(update: Update): void {
    this.#write(event(update));
  }

  close(): void {
    clearInterval(this.#heartbeat);
    for (const response of this.#streams) response.end();
  }

  #write(text: string): void {
    for (const response of this.#streams) {
      response.write(text);
      if (response.writableLength > MOST_WAITING) response.destroy();
    }
  }
}

function event(update: Update): string {
  return `data: ${JSON.stringify(update)}\n\n`;
}
