import type { ServerResponse } from 'node:http';
import type { Update } from '../protocol/protocol.ts';

/** Milliseconds between signs of life, by which a broken connection shows. */
const HEARTBEAT = 15_000;
/** Milliseconds after which a browser connects again. */
const RETRY = 500;
/** Bytes that wait for a slow page at most; it connects again and gets everything anew. */
const MOST_WAITING = 4 << 20;

/** The pages that are open, each at a stream of server-sent events. */
export class EventStreams {
  readonly #streams = new Set<ServerResponse>();
  readonly #heartbeat = setInterval(() => this.#write(':\n\n'), HEARTBEAT);

  /** How many are open. */
  get size(): number {
    return this.#streams.size;
  }

  /** Sends a page the first update, and then all others until it is closed. */
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
