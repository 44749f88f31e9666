import { expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import { actionSchema } from '../../../playground/protocol/action-schema.ts';
import type { Action } from '../../../playground/protocol/protocol.ts';

test('the schema’s output is an action, and it accepts every action', () => {
  expectTypeOf<z.output<typeof actionSchema>>().toExtend<Action>();
  expectTypeOf<Action>().toExtend<z.input<typeof actionSchema>>();
  expect(actionSchema.parse({ kind: 'dismiss', person: '1', message: '2' }).kind).toBe('dismiss');
});

const write = (text: string) => ({ kind: 'write', person: '1', channel: '2', text });

test('a message has 1 to 2000 characters, not counting white space around it', () => {
  expect(actionSchema.parse(write(`  ${'x'.repeat(2000)}\n`))).toEqual(write('x'.repeat(2000)));
  for (const text of ['', ' \n ', 'x'.repeat(2001)])
    expect(actionSchema.safeParse(write(text)).success).toBe(false);
});

test.each([
  ['nothing', null],
  ['another kind', { kind: 'shout', person: '1' }],
  ['something missing', { kind: 'dismiss', person: '1' }],
  ['something more', { kind: 'dismiss', person: '1', message: '2', more: true }],
  ['another type', { kind: 'dismiss', person: 1, message: '2' }],
  ['an endless id', { kind: 'press', person: '1', message: '2', customId: 'x'.repeat(1001) }],
])('%s is not an action', (_, action) => {
  expect(actionSchema.safeParse(action).success).toBe(false);
});
