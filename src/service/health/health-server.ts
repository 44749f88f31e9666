import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Settings } from '../../runtime/settings.ts';
import { isForeignHost } from './foreign-host.ts';

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
/** Milliseconds from a connection's first packet to its last: one request, and its answer. */
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

/**
 * Ends every connection in time, and the oldest one where there are too many: connections that say
 * nothing must not keep out a monitor that would restart the bot.
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
    // One request a connection: nothing is left open.
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

const FOREIGN = 'Ask by IP address, as localhost, or by the name in HEALTH_HOST.\n';

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
