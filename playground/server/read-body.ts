import type { IncomingMessage } from 'node:http';

/** Longest body that is read, in bytes. */
const LONGEST = 64 << 10;

/** The body of a request as JSON, or why there is none. */
export async function readBody(
  request: IncomingMessage,
): Promise<{ readonly json: unknown } | 'too long' | 'no JSON'> {
  // Otherwise a body that is left unread would end the connection before the answer.
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
    return 'no JSON';
  }
}
