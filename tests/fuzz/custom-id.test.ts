import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeButton, encodeButton } from '../../src/discord/components/custom-id.ts';
import { makeEdition } from '../../src/discord/edition/edition.ts';
import { Failure, StaleButton, UnknownButton } from '../../src/discord/failure.ts';
import { CUSTOM_ID } from '../../src/discord/limits.ts';
import { readLibrary } from '../../src/interview/library/read-library.ts';
import { HOSTILE } from '../support/hostile.ts';
import { buttonState, hostileText, piece, snowflake, spoilt } from './arbitraries.ts';
import { cases } from './cases.ts';
import { orFailure } from './sound.ts';

const PRINT = 'aB3_-x';
const made = fc
  .record({ owner: snowflake, state: buttonState })
  .map((button) => encodeButton(button, PRINT));

test('a button’s state survives encoding, except perhaps for its last passages', () => {
  fc.assert(
    fc.property(snowflake, buttonState, (owner, state) => {
      const id = encodeButton({ owner, state }, PRINT);
      expect(id.length).toBeLessThanOrEqual(CUSTOM_ID);
      const read = decodeButton(id, PRINT);
      const passages = 'answer' in state ? state.answer.passages : [];
      const kept = 'answer' in read.state ? read.state.answer.passages : [];
      expect(kept).toEqual(passages.slice(0, kept.length));
      expect(read).toEqual({
        owner,
        state:
          'answer' in state ? { ...state, answer: { ...state.answer, passages: kept } } : state,
      });
    }),
    cases(1500),
  );
});

test('any custom id is a button of this bot, stale or unknown', () => {
  const any = fc.oneof(
    spoilt(made),
    hostileText(200),
    fc
      .integer({ min: 1, max: 60 })
      .map((passages) => `v2:j:${PRINT}:1:1:0-0${'.0-0'.repeat(passages)}`),
    hostileText(90).map((rest) => `v2:p:${PRINT}:${rest}`),
    fc
      .array(fc.oneof(piece, fc.constantFrom('v1', 'p', 'x', 'j', PRINT, '0', '1.2', '0-0.1-1')), {
        maxLength: 8,
      })
      .map((parts) => parts.join(':')),
  );
  fc.assert(
    fc.property(any, (id) => {
      const read = orFailure(() => decodeButton(id, PRINT));
      if (read instanceof Failure) {
        expect([StaleButton, UnknownButton]).toContain(read.constructor);
        return;
      }
      // What was read is as good as one of our own: written again, it means the same.
      expect(id.length).toBeLessThanOrEqual(CUSTOM_ID);
      expect(decodeButton(encodeButton(read, PRINT), PRINT)).toEqual(read);
    }),
    cases(2500),
  );
});

test('any button about other content is stale', () => {
  const prints = [readLibrary('content'), HOSTILE].map(
    (library) => makeEdition(library, '1').fingerprint,
  );
  expect(new Set(prints).size).toBe(prints.length);
  fc.assert(
    fc.property(snowflake, buttonState, fc.constantFrom(...prints), (owner, state, print) => {
      const id = encodeButton({ owner, state }, print);
      expect(() => decodeButton(id, PRINT)).toThrow(StaleButton);
    }),
    cases(300),
  );
});
