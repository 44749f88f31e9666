import { expect, test } from 'vitest';
import { makeLog } from '../../src/runtime/log.ts';

function logged(log: (target: ReturnType<typeof makeLog>) => void): string {
  const lines: string[] = [];
  log(makeLog({ logLevel: 'trace', token: 'a.b' }, { write: (line: string) => lines.push(line) }));
  return lines.join('');
}

test('the token is removed from messages, values and errors, wherever it occurs', () => {
  const error = new Error('a.b is wrong', { cause: new Error('since a.b') });
  const text = logged((log) => log.error({ err: error, deep: { er: ['a.b!'] } }, 'with a.b'));
  expect(text).not.toContain('a.b');
  expect(JSON.parse(text)).toMatchObject({
    msg: 'with [token]',
    deep: { er: ['[token]!'] },
    err: { message: '[token] is wrong', cause: { message: 'since [token]' } },
  });
});

test('only what explains an error is logged', () => {
  const error = Object.assign(new Error('no'), {
    code: 50035,
    status: 400,
    requestBody: { content: 'what people typed' },
    url: 'https://discord.com/interactions/1/secret/callback',
  });
  const { err } = JSON.parse(logged((log) => log.error({ err: error }, 'x')));
  expect(Object.keys(err).sort()).toEqual(['code', 'message', 'name', 'stack', 'status']);
});

test('a thrown value that is not an error is logged as text', () => {
  expect(logged((log) => log.error({ err: 'plain' }, 'x'))).toContain('plain');
});
