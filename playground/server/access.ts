import type { IncomingMessage } from 'node:http';

/** Why a request is refused. */
export interface Refusal {
  readonly status: number;
  readonly sentence: string;
}

/** The page's addresses, without `http://`. */
export function ownHosts(port: number): string[] {
  // Browsers omit HTTP's default port.
  const suffix = port === 80 ? '' : `:${port}`;
  return [`127.0.0.1${suffix}`, `localhost${suffix}`];
}

/**
 * Refuses requests from other web pages. A browser lets any page send requests to this machine, but
 * they reveal themselves by their origin, or by a host name that was made to point here.
 */
export function refusal(
  { headers, method }: Pick<IncomingMessage, 'headers' | 'method'>,
  port: number,
): Refusal | undefined {
  const hosts = ownHosts(port);
  const isOwn = hosts.includes(headers.host ?? '');
  const isOwnOrigin =
    headers.origin === undefined || hosts.some((host) => headers.origin === `http://${host}`);
  // Following a link from another page is fine: it opens the page like typing its address.
  const isFollowed = method === 'GET' && headers['sec-fetch-mode'] === 'navigate';
  const isForeign =
    ['cross-site', 'same-site'].includes(String(headers['sec-fetch-site'])) && !isFollowed;
  if (!isOwn || !isOwnOrigin || isForeign) {
    const address = `http://${hosts[0]}`;
    return {
      status: 403,
      sentence: `The playground is only for this machine. Open ${address} yourself.`,
    };
  }
  const [type] = (headers['content-type'] ?? '').split(';');
  if (method === 'POST' && type?.trim().toLowerCase() !== 'application/json')
    return { status: 415, sentence: 'Send application/json.' };
  return undefined;
}
