import type { RESTOptions, ResponseLike } from 'discord.js';
import { defaultRequest } from '../discord-js.ts';
import { isGatewayInformation } from './gateway-information.ts';
import { retryAfterSeconds } from './retry-after.ts';
import { UnusableAnswer } from './unusable-answer.ts';

/** In bytes; a hundred commands take less than a million. */
const LONGEST_BODY = 4_000_000;

/** The start of an HTML page. */
const LESS_THAN = 0x3c;

/** What the body of a successful response must be, by method and path. */
const EXPECTED: readonly (readonly [RegExp, (value: unknown, bytes: Buffer) => boolean])[] = [
  [/^GET .*\/gateway\/bot$/, isGatewayInformation],
  [/^(?:GET|PUT) .*\/commands$/, Array.isArray],
  // An HTML page from a proxy means that the answer did not reach the person.
  [/^POST .*\/callback$/, (_, bytes) => bytes[0] !== LESS_THAN],
];

/**
 * Makes a request for discord.js's REST client. It resolves after the whole response has arrived,
 * so that the client's time limit covers the body too. Every response is checked here once: those
 * returned have a 2xx or 4xx status and a valid body.
 * @throws {UnusableAnswer} for any other response
 */
export const makeRequest: RESTOptions['makeRequest'] = async (url, init) => {
  const response = await defaultRequest(url, init);
  const { status, statusText, headers } = response;
  const bytes = await readBody(response);
  const isJson = headers.get('content-type')?.startsWith('application/json') ?? false;
  const value = isJson ? parse(bytes) : undefined;

  const seconds = retryAfterSeconds(headers.get('retry-after'), value);
  if (seconds === undefined) headers.delete('retry-after');
  else headers.set('retry-after', String(seconds));
  const unusable = (why: string) =>
    new UnusableAnswer(why, status, seconds === undefined ? undefined : seconds * 1000);

  const isSuccess = status >= 200 && status < 300;
  const isRefusal = status >= 400 && status < 500;
  if (!isSuccess && !isRefusal) throw unusable(`Discord answered ${status} ${statusText}.`);
  const { pathname } = new URL(url);
  const isExpected = EXPECTED.find(([request]) => request.test(`${init.method} ${pathname}`))?.[1];
  if (isSuccess && (isExpected !== undefined || (isJson && bytes.length > 0))) {
    const isFine = isExpected?.(value, bytes) ?? value !== undefined;
    if (!isFine) {
      const start = bytes.subarray(0, 100).toString();
      throw unusable(`Discord sent an unusable response: ${start || 'an empty body'}`);
    }
  }
  if (isRefusal) {
    // discord.js needs an object, even if a proxy answers instead of Discord.
    const isObject = typeof value === 'object' && value !== null;
    headers.set('content-type', 'application/json');
    return received(response, isObject ? value : { code: 0, message: `${status} ${statusText}` });
  }
  if (bytes.length === 0) headers.delete('content-type');
  return received(response, value, bytes);
};

/** The response with its body still unread. */
function received(
  { status, statusText, ok, headers }: ResponseLike,
  value: unknown,
  bytes: Buffer = Buffer.from(JSON.stringify(value)),
): ResponseLike {
  return {
    status,
    statusText,
    ok,
    headers,
    body: null,
    bodyUsed: true,
    json: async () => value,
    text: async () => bytes.toString(),
    arrayBuffer: async () => new Uint8Array(bytes).buffer,
  };
}

async function readBody({ body, status }: ResponseLike): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    length += chunk.length;
    // Throwing here ends the stream and its connection.
    if (length > LONGEST_BODY) throw new UnusableAnswer('Discord’s response is too long.', status);
  }
  return Buffer.concat(chunks, length);
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
}
