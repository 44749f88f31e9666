import { expect, test } from 'vitest';
import { retryAfterSeconds } from '../../../../src/discord/gateway/rest/retry-after.ts';

const NOW = Date.parse('Wed, 25 Nov 2026 12:00:00 GMT');

test.each([
  ['0', undefined, 0],
  ['2.5', undefined, 2.5],
  ['Wed, 25 Nov 2026 12:00:30 GMT', undefined, 30],
  [null, { retry_after: 1.5 }, 1.5],
  ['soon', { retry_after: 1.5 }, 1.5],
  ['999999999', undefined, 3600],
  ['Infinity', undefined, 3600],
])('%j with the body %j asks for %d s', (header, body, seconds) => {
  expect(retryAfterSeconds(header, body, NOW)).toBe(seconds);
});

test.each([
  [null, undefined],
  ['', null],
  ['soon', {}],
  ['-1', { retry_after: '1' }],
  ['Wed, 25 Nov 2026 11:00:00 GMT', []],
])('%j with the body %j asks for nothing', (header, body) => {
  expect(retryAfterSeconds(header, body, NOW)).toBeUndefined();
});
