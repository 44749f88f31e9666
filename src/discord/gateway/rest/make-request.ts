import type { RESTOptions, ResponseLike } from 'discord.js';
import { defaultRequest } from '../discord-js.ts';
import { isGatewayInformation } from './gateway-information.ts';
import { retryAfterSeconds } from './retry-after.ts';
import { UnusableAnswer } from './unusable-answer.ts';

/** Bytes: a hundred commands are not even one million. */
const LONGEST_BODY = 4_000_000;

/** How HTML begins. */
const LESS_THAN = 0x3c;

/** What the body of a successful answer must be, by method and path. */
const EXPECTED: readonly (readonly [RegExp, (value: unknown, bytes: Buffer) => boolean])[] = [
  [/^GET .*\/gateway\/bot$/, isGatewayInformation],
  [/^(?:GET|PUT) .*\/commands$/, Array.isArray],
  // A page of a proxy is no answer to a person.
  [/^POST .*\/callback$/, (_, bytes) => bytes[0] !== LESS_THAN],
];

/**
 * Makes a request of discord.js's REST client, and receives the whole answer before it resolves, so
 * that the client's time limit covers the body, too. Every answer is checked here once: what it
 * returns has a status of 2xx or 4xx and a body that fits.
 * @throws {UnusableAnswer} for any other answer
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
      throw unusable(`Discord answered what cannot be used: ${start || 'an empty body'}`);
    }
  }
  if (isRefusal) {
    // discord.js needs an object, whatever a proxy says in Discord's place.
    const isObject = typeof value === 'object' && value !== null;
    headers.set('content-type', 'application/json');
    return received(response, isObject ? value : { code: 0, message: `${status} ${statusText}` });
  }
  if (bytes.length === 0) headers.delete('content-type');
  return received(response, value, bytes);
};

/** The answer as if its body were still to be read. */
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
    // To throw here ends the stream and its connection.
    if (length > LONGEST_BODY) throw new UnusableAnswer('Discord’s answer has no end.', status);
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
