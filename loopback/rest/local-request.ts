import type { IncomingMessage } from 'node:http';

/**
 * Whether a request may come from a bot on this machine: it names this very address, and no web page
 * sent it. A page in a browser can reach 127.0.0.1 too, even by a host name of its own.
 */
export function isFromBot({ headers, socket }: IncomingMessage): boolean {
  return headers.origin === undefined && headers.host === `127.0.0.1:${socket.localPort}`;
}
