import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Impossible } from '../../../loopback/people/impossible.ts';
import type { Action, ActionResult, State, Update } from '../../../playground/protocol/protocol.ts';
import { buildPage } from '../../../playground/server/build-page.ts';
import { bestEncoding } from '../../../playground/server/page-file.ts';
import { PlaygroundServer } from '../../../playground/server/server.ts';
import { eventually, followEvents, post } from '../../support/playground.ts';

const STATE: State = {
  people: [],
  bot: { id: '1', name: 'Verbatim' },
  channels: [],
  commands: [],
  messages: [],
  botState: 'online',
  content: { summary: '', problems: [] },
};
const DISMISS: Action = { kind: 'dismiss', person: '1', message: '2' };
const FILES = await buildPage();

async function start(perform: (action: Action) => Promise<ActionResult> = async () => ({})) {
  const server = await PlaygroundServer.start(0, { files: FILES, state: () => STATE, perform });
  let isClosed = false;
  const close = async () => {
    if (!isClosed) await server.close();
    isClosed = true;
  };
  onTestFinished(close);
  const { address } = server;
  return { server, address, host: new URL(address).host, close };
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

async function ask(
  url: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const { method = 'GET', headers = {}, body } = options;
  const asked = request(url, { method, headers, agent: false }).end(body);
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  const { statusCode: status = 0, headers: answered } = response;
  return { status, headers: answered, body: await text(response) };
}

const JSON_TYPE = { 'content-type': 'application/json' };

describe('requests from other pages are refused', () => {
  test.each([
    ['a name of their own', { host: 'example.org' }],
    ['a name of their own with our port', { host: 'example.org:PORT' }],
    ['another port', { host: '127.0.0.1:1' }],
    ['their origin', { origin: 'https://example.org' }],
    ['our address, but encrypted', { origin: 'https://127.0.0.1:PORT' }],
    ['another port as origin', { origin: 'http://127.0.0.1:1' }],
    ['no origin', { origin: 'null' }],
    ['another port of this machine, by the browser', { 'sec-fetch-site': 'same-site' }],
    ['a browser that says so', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
  ])('%s', async (_, headers) => {
    const performed: Action[] = [];
    const { address, host } = await start(async (action) => {
      performed.push(action);
      return {};
    });
    const port = host.replace('127.0.0.1:', '');
    const sent = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', port)]),
    );
    for (const path of ['/', '/main.js', '/events', '/nothing']) {
      const { status, body } = await ask(`${address}${path}`, { headers: sent });
      expect({ status, body }).toEqual({
        status: 403,
        body: `The playground is only for this machine. Open ${address} yourself.\n`,
      });
    }
    const action = { method: 'POST', headers: { ...JSON_TYPE, ...sent } };
    const { status } = await ask(`${address}/actions`, {
      ...action,
      body: JSON.stringify(DISMISS),
    });
    expect(status).toBe(403);
    expect(performed).toEqual([]);
  });
});

test('requests from its own page are accepted, under either host name', async () => {
  const { address, host } = await start();
  for (const name of [host, host.replace('127.0.0.1', 'localhost')]) {
    const headers = { host: name, origin: `http://${name}`, 'sec-fetch-site': 'same-origin' };
    expect((await ask(address, { headers })).status).toBe(200);
    const body = JSON.stringify(DISMISS);
    const sent = { method: 'POST', headers: { ...headers, ...JSON_TYPE }, body };
    expect(await ask(`${address}/actions`, sent)).toMatchObject({ status: 200, body: '{}' });
  }
});

test.each([
  ['POST', '/', 405],
  ['PUT', '/actions', 405],
  ['GET', '/actions', 405],
  ['DELETE', '/events', 405],
  ['GET', '/nothing', 404],
  ['GET', '/../package.json', 404],
  ['GET', '/page/main.tsx', 404],
  ['HEAD', '/', 200],
])('%s %s is answered %i', async (method, path, status) => {
  const { address } = await start();
  expect((await ask(`${address}${path}`, { method, headers: JSON_TYPE })).status).toBe(status);
});

describe('actions', () => {
  test.each([undefined, 'text/plain', 'application/x-www-form-urlencoded', 'application/jsonx'])(
    'with content type %s are refused, since forms of other pages can send them',
    async (type) => {
      const { address } = await start();
      const headers = type === undefined ? {} : { 'content-type': type };
      const body = JSON.stringify(DISMISS);
      const { status } = await ask(`${address}/actions`, { method: 'POST', headers, body });
      expect(status).toBe(415);
    },
  );

  test('that are too long, not JSON or not actions are refused with a sentence', async () => {
    const { address } = await start();
    const send = (body: string) =>
      ask(`${address}/actions`, { method: 'POST', headers: JSON_TYPE, body });
    expect(await send(`"${'x'.repeat(64 << 10)}"`)).toMatchObject({
      status: 413,
      body: '{"failed":"This is too long"}',
    });
    expect(await send('{')).toMatchObject({ status: 400, body: '{"failed":"This is not JSON"}' });
    for (const body of ['null', '[]', '{}', '{"kind":"shout"}']) {
      expect(await send(body)).toMatchObject({
        status: 400,
        body: expect.stringMatching(/^\{"failed":".+"\}$/),
      });
    }
  });

  test('that are impossible get 400 with the reason', async () => {
    const { address } = await start(async () => {
      throw new Impossible('There’s no such message');
    });
    expect(await post(address, DISMISS)).toEqual({
      status: 400,
      failed: 'There’s no such message',
    });
  });

  test('that break off are harmless', async () => {
    const { address, host } = await start();
    const socket = connect(Number(host.split(':')[1]), '127.0.0.1');
    await once(socket, 'connect');
    const head = `POST /actions HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\n`;
    socket.write(`${head}content-length: 100\r\n\r\n{`);
    socket.destroy();
    expect(await post(address, DISMISS)).toEqual({ status: 200 });
  });
});

test('every response forbids loading from outside and being embedded', async () => {
  const { address } = await start();
  for (const path of ['/', '/main.js', '/style.css', '/nothing']) {
    const { headers } = await ask(`${address}${path}`);
    expect(headers).toMatchObject({
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': expect.stringMatching(/^no-(?:store|cache)$/),
    });
  }
});

test('the page’s files are compressed as the browser accepts, and sent only once', async () => {
  const { address } = await start();
  for (const [path, { type, encoded }] of FILES) {
    const url = `${address}${path}`;
    const plain = await ask(url);
    expect(plain.headers['content-type']).toBe(type);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(Buffer.from(plain.body)).toEqual(encoded.identity);
    expect(brotliDecompressSync(encoded.br)).toEqual(encoded.identity);
    expect(gunzipSync(encoded.gzip)).toEqual(encoded.identity);
    const { headers } = await ask(url, { headers: { 'accept-encoding': 'gzip, deflate, br' } });
    expect(headers).toMatchObject({
      'content-encoding': 'br',
      'content-length': String(encoded.br.length),
    });
    const again = await ask(url, { headers: { 'if-none-match': headers.etag ?? '' } });
    expect(again).toMatchObject({ status: 304, body: '' });
  }
  expect([...FILES.keys()]).toEqual(['/', '/main.js', '/style.css']);
});

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['GZIP;q=0.5', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br; q=0.0', 'identity'],
  ['deflate', 'identity'],
  ['', 'identity'],
])('the best encoding for “%s” is %s', (accepted, encoding) => {
  expect(bestEncoding(accepted)).toBe(encoding);
});

test('a page gets the whole state first, then updates, until the server closes', async () => {
  const { server, address, close } = await start();
  const updates: Update[] = [];
  const ended = followEvents(address, (update) => updates.push(update));
  await eventually(() => expect(updates).toHaveLength(1));
  server.send({ kind: 'removed', message: '7' });
  await eventually(() => expect(updates).toHaveLength(2));
  await close();
  await ended;
  expect(updates).toEqual([
    { kind: 'all', state: STATE },
    { kind: 'removed', message: '7' },
  ]);
});

test('a page that does not read is disconnected, and others do not wait for it', async () => {
  const { server, address, host } = await start();
  const slow = connect(Number(host.split(':')[1]), '127.0.0.1');
  slow.on('error', () => {});
  slow.pause().write(`GET /events HTTP/1.1\r\nhost: ${host}\r\n\r\n`);
  let received = 0;
  void followEvents(address, () => received++);
  await eventually(() => expect([received, server.openPages]).toEqual([1, 2]));
  const large: Update = { kind: 'removed', message: 'x'.repeat(1 << 20) };
  let sent = 1;
  await eventually(async () => {
    server.send(large);
    sent++;
    await eventually(() => expect(received).toBe(sent));
    expect(server.openPages).toBe(1);
  });
  slow.destroy();
});

test('a port in use is reported with the remedy', async () => {
  const { host } = await start();
  const port = Number(host.split(':')[1]);
  const served = { files: FILES, state: () => STATE, perform: async () => ({}) };
  await expect(PlaygroundServer.start(port, served)).rejects.toThrow(
    `Port ${port} is in use, perhaps by another playground. Choose another port: npm run playground -- --port 8485`,
  );
});
