import { expect, test } from 'vitest';
import { makeLog } from '../../src/runtime/log.ts';
import { Outage } from '../../src/runtime/outage.ts';

function start() {
  const lines: string[] = [];
  const log = makeLog({ logLevel: 'info' }, { write: (line: string) => lines.push(line) });
  const outage = new Outage(log, { began: 'It fails.', over: 'It works.' });
  return { outage, messages: () => lines.map((line) => JSON.parse(line).msg as string) };
}

test('an outage is logged when it begins and when it ends, however often it fails', () => {
  const { outage, messages } = start();
  outage.failed();
  outage.failed();
  outage.failed();
  expect(messages()).toEqual(['It fails.']);
  outage.worked();
  outage.worked();
  expect(messages()).toEqual(['It fails.', 'It works.']);
  outage.failed();
  expect(messages()).toEqual(['It fails.', 'It works.', 'It fails.']);
});

test('success without a failure before it is not logged', () => {
  const { outage, messages } = start();
  outage.worked();
  expect(messages()).toEqual([]);
});
