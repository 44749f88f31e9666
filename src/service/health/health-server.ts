import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Settings } from '../../runtime/settings.ts';

/** An answer to a monitor. */
export interface HealthAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** Path -> what is served there. */
export type HealthPages = Readonly<Record<string, () => HealthAnswer | Promise<HealthAnswer>>>;

/** The port cannot be used; the message says which and what to do. */
export class HealthPortError extends Error {
  override readonly name = 'HealthPortError';
}

/** Monitors that are served at the same time. */
const MOST_CONNECTIONS = 50;
/** Milliseconds that a monitor may take to ask. */
const REQUEST_TIMEOUT = 5000;

/**
 * Serves health and metrics.
 * @throws {HealthPortError} if the port cannot be used
 */
export async function serveHealth(
  { port, host }: NonNullable<Settings['health']>,
  pages: HealthPages,
): Promise<{ readonly address: string; readonly close: () => void }> {
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT }, answerWith(pages));
  server.maxConnections = MOST_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      const message = `HEALTH_PORT ${port} on ${host} cannot be used: ${error.message}. Choose another port, or check HEALTH_HOST.`;
      reject(new HealthPortError(message));
    });
    server.listen(port, host, resolve);
  });
  // A connection that fails later is the monitor's loss.
  server.on('error', () => {});
  return {
    address: addressOf(server),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function answerWith(pages: HealthPages): RequestListener {
  return async (request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
    const { status, type, body } = await answerOf(request.method ?? '', page);
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
}

async function answerOf(
  method: string,
  page: HealthPages[string] | undefined,
): Promise<HealthAnswer> {
  const plain = (status: number, body: string) => ({ status, type: 'text/plain', body });
  if (page === undefined) return plain(404, 'There are /livez, /readyz and /metrics.\n');
  if (method !== 'GET' && method !== 'HEAD') return plain(405, 'Only GET.\n');
  try {
    return await page();
  } catch {
    return plain(500, 'This page failed.\n');
  }
}

function addressOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
