import { expect, test } from 'vitest';
import { validateCommands } from '../../../loopback/validation/validate.ts';

test('a command needs a name in lower case and a description', () => {
  expect(validateCommands([{ name: 'Upper', description: 'x' }])).not.toEqual([]);
  expect(validateCommands([{ name: 'good', description: '' }])).not.toEqual([]);
  expect(validateCommands([{ name: 'good', description: 'x' }])).toEqual([]);
});
