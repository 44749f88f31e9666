import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Settings } from '../../runtime/settings.ts';
import { isForeignHost } from './foreign-host.ts';

/** A response to a monitor. */
export interface HealthAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** Path -> page. */
export type HealthPages = Readonly<Record<string, () => HealthAnswer | Promise<HealthAnswer>>>;

/** The port cannot be used; the message says which port and what to do. */
export class HealthPortError extends Error {
  override readonly name = 'HealthPortError';
}

/** Connections served at the same time. */
const MOST_CONNECTIONS = 50;
/** Milliseconds that a connection may take for its one request and response. */
const LONGEST_CONNECTION = 5000;

/**
 * Serves health and metrics.
 * @throws {HealthPortError} if the port cannot be used
 */
export async function serveHealth(
  { port, host }: NonNullable<Settings['health']>,
  pages: HealthPages,
): Promise<{ readonly address: string; readonly close: () => void }> {
  const server = createServer(answerWith(pages, host));
  limitConnections(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      const message = `HEALTH_PORT ${port} on ${host} cannot be used: ${error.message}. Choose another port, or check HEALTH_HOST.`;
      reject(new HealthPortError(message));
    });
    server.listen(port, host, resolve);
  });
  // A connection that fails later affects only its monitor.
  server.on('error', () => {});
  return {
    address: addressOf(server),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/**
 * Ends every connection in time, and the oldest when there are too many. Otherwise idle connections
 * could shut out a monitor, which would then restart the bot.
 */
function limitConnections(server: Server): void {
  const open = new Set<Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    const timer = setTimeout(() => socket.destroy(), LONGEST_CONNECTION).unref();
    socket.once('close', () => {
      clearTimeout(timer);
      open.delete(socket);
    });
    const [oldest] = open;
    if (open.size > MOST_CONNECTIONS) oldest?.destroy();
  });
}

function answerWith(pages: HealthPages, own: string): RequestListener {
  return async (request, response) => {
    // One request per connection: nothing stays open.
    response.shouldKeepAlive = false;
    if (isForeignHost(request.headers.host, own)) {
      response.writeHead(421, { 'content-type': 'text/plain' }).end(FOREIGN);
      return;
    }
    const [path = ''] = (request.url ?? '').split('?');
    const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
    const { status, type, body } = await answerOf(request.method ?? '', page);
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
}

const FOREIGN = 'Use an IP address, localhost or the name in HEALTH_HOST.\n';

async function answerOf(
  method: string,
  page: HealthPages[string] | undefined,
): Promise<HealthAnswer> {
  const plain = (status: number, body: string) => ({ status, type: 'text/plain', body });
  if (page === undefined) return plain(404, 'Not found. Try /livez, /readyz or /metrics.\n');
  if (method !== 'GET' && method !== 'HEAD') return plain(405, 'Only GET and HEAD are allowed.\n');
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
