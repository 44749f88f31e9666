import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from '../src/settings.ts';
import { contentFolder } from './support/content-folder.ts';

test('without any setting the product’s own content is read', () => {
  expect(readSettings({}, 'nowhere').contentDir).toMatch(/content$/);
});

test('a .env file is read, and the environment wins', () => {
  const file = join(contentFolder({ '.env': 'CONTENT_DIR="from file" # comment\n' }), '.env');
  expect(readSettings({}, file).contentDir).toBe('from file');
  expect(readSettings({ CONTENT_DIR: 'from environment' }, file).contentDir).toBe(
    'from environment',
  );
});

test('an empty variable counts as unset', () => {
  expect(readSettings({ CONTENT_DIR: '' }, 'nowhere').contentDir).toMatch(/content$/);
});

test('a .env that cannot be read is told', () => {
  expect(() => readSettings({}, '.')).toThrow('The settings file . cannot be read');
});
