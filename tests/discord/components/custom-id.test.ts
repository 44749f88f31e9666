import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ButtonState,
  decodeButton,
  encodeButton,
} from '../../../src/discord/components/custom-id.ts';
import { StaleButton, UnknownButton } from '../../../src/discord/failure.ts';

const PRINT = 'aB3_-x';
const owner = fc.bigInt({ min: 1n, max: 2n ** 64n - 1n }).map(String);
const page = fc.integer({ min: 0, max: 1000 });
const answer = fc.record({
  passages: fc.array(fc.record({ place: fc.nat(20), sentence: fc.nat(30) }), {
    minLength: 1,
    maxLength: 10,
  }),
  firstPageSize: fc.integer({ min: 1, max: 3 }),
});
const states: fc.Arbitrary<ButtonState> = fc.oneof(
  fc.record({ action: fc.constant('page' as const), page, answer }),
  fc.record({ action: fc.constant('share' as const), page, answer }),
  fc.record({ action: fc.constant('jump' as const), answer }),
  fc.record(
    { action: fc.constant('context' as const), page, of: fc.nat(9), answer },
    { requiredKeys: ['action', 'of', 'answer'] },
  ),
  fc.record({ action: fc.constant('section' as const), section: fc.nat(5000), page }),
  fc.record({ action: fc.constant('open' as const), menu: page }),
  fc.record({ action: fc.constant('contents' as const), page }),
);

test('a state survives encoding, within Discord’s limit', () => {
  fc.assert(
    fc.property(owner, states, (id, state) => {
      const customId = encodeButton({ owner: id, state }, PRINT);
      expect(customId.length).toBeLessThanOrEqual(100);
      expect(decodeButton(customId, PRINT)).toEqual({ owner: id, state });
    }),
  );
});

test('an answer that is too long loses its last passages', () => {
  const passages = Array.from({ length: 50 }, (_, index) => ({
    place: 40_000 + index,
    sentence: 1000,
  }));
  const customId = encodeButton(
    { owner: '1', state: { action: 'page', page: 1, answer: { passages, firstPageSize: 3 } } },
    PRINT,
  );
  expect(customId.length).toBeLessThanOrEqual(100);
  const { state } = decodeButton(customId, PRINT);
  const kept = 'answer' in state ? state.answer.passages : [];
  expect(kept.length).toBeGreaterThanOrEqual(8);
  expect(kept).toEqual(passages.slice(0, kept.length));
});

test('a button about other content is stale', () => {
  const customId = encodeButton({ owner: '1', state: { action: 'contents', page: 0 } }, PRINT);
  expect(() => decodeButton(customId, 'other1')).toThrow(StaleButton);
});

test('any custom id that this bot did not make is unknown', () => {
  const good = encodeButton(
    { owner: '1', state: { action: 'section', section: 1, page: 0 } },
    PRINT,
  );
  for (const bad of [
    '',
    'x',
    'v1',
    good.replace('v2', 'v0'),
    `${good}:1:2`,
    good.replace(/1\.0$/, 'x'),
    good.replace(/1\.0$/, '-1.0'),
    good.replace(':n:', ':z:'),
    `v2:p:${PRINT}:1:0.1`,
    `v2:p:${PRINT}:1:0.1:1-`,
    `v2:p:${PRINT}:zzzzzzzzzzzzzzz:0.1:1-1`,
  ]) {
    expect(() => decodeButton(bad, PRINT)).toThrow(UnknownButton);
  }
  fc.assert(
    fc.property(fc.string({ maxLength: 100 }), (customId) => {
      try {
        decodeButton(`v2:p:${PRINT}:${customId}`, PRINT);
      } catch (error) {
        expect(error).toBeInstanceOf(UnknownButton);
      }
    }),
  );
});
