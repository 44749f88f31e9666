import { expect, test } from 'vitest';
import { pings } from '../../../loopback/messages/pings.ts';

test.each([
  ['<@1> <@!2> <@&3> @everyone', undefined, ['1', '2', '3', 'everyone']],
  ['<@1> <@&3> @everyone', { parse: [] }, []],
  ['<@1> <@2> @here', { parse: [], users: ['2'] }, ['2']],
])('%j with %j pings %j', (content, allowed_mentions, expected) => {
  expect(pings({ content, ...(allowed_mentions && { allowed_mentions }) })).toEqual(expected);
});
