import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { hostname } from 'node:os';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { serveHealth } from '../../../src/service/health/health-server.ts';

const page = () => ({ status: 200, type: 'text/plain', body: 'fine' });

async function start(host = '127.0.0.1') {
  const { address, close } = await serveHealth({ port: 0, host }, { '/livez': page });
  onTestFinished(close);
  const { port } = new URL(address);
  return { port: Number(port), host };
}

interface Opened {
  readonly socket: Socket;
  /** Milliseconds until it was closed from the other side. */
  readonly closed: Promise<number>;
}

/** Opens a connection on which somebody says this, and nothing more. */
async function open({ port, host }: { port: number; host: string }, said = ''): Promise<Opened> {
  const socket = connect(port, host);
  onTestFinished(() => void socket.destroy());
  socket.on('error', () => {}).resume();
  const openedAt = performance.now();
  const closed = new Promise<number>((resolve) => {
    socket.once('close', () => resolve(performance.now() - openedAt));
  });
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.write(said);
  return { socket, closed };
}

/** Asks whether the process lives. @returns status, body and milliseconds */
async function ask({ port, host }: { port: number; host: string }, named?: string) {
  const askedAt = performance.now();
  const headers = named === undefined ? {} : { host: named };
  const response = await new Promise<import('node:http').IncomingMessage>((resolve, reject) => {
    request({ port, host, path: '/livez', headers }, resolve).on('error', reject).end();
  });
  const body = await text(response);
  return { status: response.statusCode, body, took: performance.now() - askedAt };
}

test.each([
  ['say nothing', ''],
  ['stop in the middle of a header', 'GET /livez HTTP/1.1\r\nHost: 127'],
  [
    'send a body without end',
    'POST /livez HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\n',
  ],
])('two hundred connections that %s do not keep a monitor out', async (_, said) => {
  const server = await start();
  const opened = await Promise.all(Array.from({ length: 200 }, () => open(server, said)));
  for (let n = 0; n < 5; n++) {
    const { status, took } = await ask(server);
    expect(status).toBe(200);
    expect(took).toBeLessThan(1000);
  }
  for (const { closed } of opened) expect(await closed).toBeLessThan(8000);
});

test('a request that trickles in is ended in time', async () => {
  const server = await start();
  const { socket, closed } = await open(server, 'GET /livez HTTP/1.1\r\n');
  const drip = setInterval(() => socket.write('X: y\r\n'), 200);
  onTestFinished(() => clearInterval(drip));
  expect(await closed).toBeLessThan(8000);
});

test.each(['127.0.0.1', '10.1.2.3:8080', '[::1]:8080', 'localhost', 'LOCALHOST:80', hostname()])(
  'a monitor may name the host %s',
  async (named) => {
    expect(await ask(await start(), named)).toMatchObject({ status: 200, body: 'fine' });
  },
);

test('a monitor may use the name in HEALTH_HOST', async () => {
  const { port } = await start('localhost');
  expect(await ask({ port, host: 'localhost' }, `localhost:${port}`)).toMatchObject({
    status: 200,
  });
});

test.each([
  'evil.example',
  'evil.example:8080',
  '127.0.0.1.evil.example',
  'localhost.evil.example',
])('a page of the host “%s” learns nothing', async (named) => {
  const { status, body } = await ask(await start(), named);
  expect(status).toBe(421);
  expect(body).toContain('HEALTH_HOST');
});
