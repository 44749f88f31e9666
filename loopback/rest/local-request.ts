import type { IncomingMessage } from 'node:http';

/**
 * Whether a request may come from a bot of this machine: it names this very address, and no web page
 * sends it. Pages that a browser has open reach 127.0.0.1, too, by a host name of their own as well.
 */
export function isFromBot({ headers, socket }: IncomingMessage): boolean {
  return headers.origin === undefined && headers.host === `127.0.0.1:${socket.localPort}`;
}
