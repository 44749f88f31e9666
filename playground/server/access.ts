import type { IncomingMessage } from 'node:http';

/** Why a request is not answered. */
export interface Refusal {
  readonly status: number;
  readonly sentence: string;
}

/** The addresses under which the page is opened, without `http://`. */
export function ownHosts(port: number): string[] {
  // Browsers leave out HTTP's own port.
  const suffix = port === 80 ? '' : `:${port}`;
  return [`127.0.0.1${suffix}`, `localhost${suffix}`];
}

/**
 * Refuses what other web pages send. A browser lets any page send requests to this machine; a name of
 * its own that it makes point here gives it away as well as its origin.
 */
export function refusal(
  { headers, method }: Pick<IncomingMessage, 'headers' | 'method'>,
  port: number,
): Refusal | undefined {
  const hosts = ownHosts(port);
  const isOwn = hosts.includes(headers.host ?? '');
  const isOwnOrigin =
    headers.origin === undefined || hosts.some((host) => headers.origin === `http://${host}`);
  // Who follows a link to here opens the page as anybody does.
  const isFollowed = method === 'GET' && headers['sec-fetch-mode'] === 'navigate';
  const isForeign =
    ['cross-site', 'same-site'].includes(String(headers['sec-fetch-site'])) && !isFollowed;
  if (!isOwn || !isOwnOrigin || isForeign) {
    const address = `http://${hosts[0]}`;
    return { status: 403, sentence: `This is for this machine alone: open ${address} yourself.` };
  }
  const [type] = (headers['content-type'] ?? '').split(';');
  if (method === 'POST' && type?.trim().toLowerCase() !== 'application/json')
    return { status: 415, sentence: 'Send application/json.' };
  return undefined;
}
