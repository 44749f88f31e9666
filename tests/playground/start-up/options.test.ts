import { expect, test } from 'vitest';
import { readOptions } from '../../../playground/start-up/options.ts';
import { UsageError } from '../../../src/runtime/usage-error.ts';

test('without arguments it uses port 8484 and its own content, and opens a browser', () => {
  expect(readOptions([])).toEqual({ port: 8484, open: true });
});

test('port and content can be chosen, and the browser can be left out', () => {
  const args = ['--port', '0', '--content', 'mine', '--no-open'];
  expect(readOptions(args)).toEqual({ port: 0, content: 'mine', open: false });
});

test.each([
  [['--port', '65536'], 'port'],
  [['--port', '-1'], 'port'],
  [['--port', '80a'], 'port'],
  [['--port'], 'port'],
  [['--colour'], '--colour'],
  [['more'], 'argument'],
])('%j is refused with a sentence that mentions %s and the help', (args, name) => {
  expect(() => readOptions(args)).toThrow(UsageError);
  expect(() => readOptions(args)).toThrow(new RegExp(`^[A-Z].*${name}.*\\. See --help\\.$`));
});

test('the help lists every option', () => {
  const { help } = { help: '', ...readOptions(['--help']) };
  for (const name of ['--port', '--content', '--no-open', '8484']) expect(help).toContain(name);
});
