import type { IncomingMessage } from 'node:http';

/** The longest accepted body, in bytes. */
const LONGEST = 64 << 10;

/** Reads a request's body as JSON, or returns its problem. */
export async function readBody(
  request: IncomingMessage,
): Promise<{ readonly json: unknown } | 'too long' | 'not JSON'> {
  // Otherwise leaving the loop would destroy the connection before the response is sent.
  const body: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > LONGEST) return 'too long';
    chunks.push(chunk);
  }
  try {
    return { json: JSON.parse(Buffer.concat(chunks).toString()) };
  } catch {
    return 'not JSON';
  }
}
