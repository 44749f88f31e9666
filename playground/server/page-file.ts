import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** A file of the page, compressed once. */
export interface PageFile {
  readonly type: string;
  /** A hash of its content, by which browsers revalidate their copy. */
  readonly etag: string;
  readonly encoded: Readonly<Record<'br' | 'gzip' | 'identity', Buffer>>;
}

export function pageFile(content: Buffer, type: string): PageFile {
  const hash = createHash('sha256').update(content).digest('base64url');
  return {
    type,
    etag: `"${hash}"`,
    encoded: {
      br: brotliCompressSync(content),
      gzip: gzipSync(content),
      identity: content,
    },
  };
}

/** Sends a file in the best encoding that the browser accepts, or 304 if its copy is current. */
export function sendFile(
  { type, etag, encoded }: PageFile,
  { headers }: IncomingMessage,
  response: ServerResponse,
): void {
  response.setHeader('cache-control', 'no-cache');
  response.setHeader('vary', 'accept-encoding');
  response.setHeader('etag', etag);
  if (headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  const encoding = bestEncoding(String(headers['accept-encoding'] ?? ''));
  const body = encoded[encoding];
  if (encoding !== 'identity') response.setHeader('content-encoding', encoding);
  response.writeHead(200, { 'content-type': type, 'content-length': body.length }).end(body);
}

/** The smallest of our encodings among those that a header accepts. */
export function bestEncoding(accepted: string): keyof PageFile['encoded'] {
  const names = accepted
    .toLowerCase()
    .split(',')
    .map((part) => part.split(';').map((piece) => piece.trim()))
    .filter(([, quality]) => !/^q=0(?:\.0*)?$/.test(quality ?? ''))
    .map(([name]) => name);
  if (names.includes('br')) return 'br';
  return names.includes('gzip') ? 'gzip' : 'identity';
}
