import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSettings, SettingsError } from '../../src/runtime/settings.ts';
import { hostileText, piece, spoilt } from './arbitraries.ts';
import { cases } from './cases.ts';

/** Every setting there is, by the names that the example file gives. */
const NAMES = [...readFileSync('.env.example', 'utf8').matchAll(/^#?([A-Z][A-Z_]+)=/gm)].map(
  ([, name = '']) => name,
);

/** Long and odd enough to be found in a message if it ever gets there. */
const SECRET = 'S3cr3t.Vq7-tOkEn_x9';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const value = fc.oneof(
  hostileText(200),
  piece.map((text) => `${SECRET}${text}`),
  piece.map((text) => `${text} ${SECRET}`),
  fc.constantFrom('', ' ', 'true', '0', '1', '-1', '65536', '8080', 'auto', '0,1', 'info', 'INFO'),
  fc.constantFrom(
    'https://x.y',
    'http://',
    'ftp://x',
    'https://x.y////',
    `https://u:${SECRET}@x.y`,
  ),
  fc.constantFrom('123456789012345678', '1'.repeat(21), '127.0.0.1', '::1', '/tmp', '.', '..'),
);
const variables = fc.dictionary(
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...NAMES) },
    { weight: 1, arbitrary: fc.constantFrom(...NAMES).map((name) => name.slice(1)) },
    piece,
  ),
  value,
  {
    maxKeys: 12,
  },
);
const envFile = fc.oneof(
  variables.map((all) =>
    Object.entries(all)
      .map(([name, text]) => `${name}=${text}`)
      .join('\n'),
  ),
  variables.map((all) =>
    Object.entries(all)
      .map(([name, text]) => `export ${name}="${text}" # x`)
      .join('\n'),
  ),
  hostileText(400),
);

/** Reads settings; what is wrong with them must be told by the variable's name, never by its value. */
function read(environment: Record<string, string>, file: string): void {
  const before = JSON.stringify(environment);
  try {
    const settings = readSettings(environment, file);
    expect(settings).toEqual(readSettings(environment, file));
    expect(settings.contentDir).not.toBe('');
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    for (const line of error.message.split('\n')) {
      const isUnknown = line.startsWith(`${file}:`) && line.includes(' is not a setting. ');
      expect(isUnknown || NAMES.some((name) => line.startsWith(`${name} `)), line).toBe(true);
      expect(line).toMatch(/[.?]$/);
    }
    expect(`${error.message} ${error.stack}`).not.toContain(SECRET);
  }
  expect(JSON.stringify(environment)).toBe(before);
  expect('polluted' in {}).toBe(false);
}

test('the example file lists only settings that exist', () => {
  expect(NAMES).toContain('DISCORD_TOKEN');
  expect(NAMES.length).toBeGreaterThanOrEqual(5);
});

test('any environment is read as settings, or its problems are reported by name, without values', () => {
  fc.assert(
    fc.property(variables, (environment) => read(environment, join(folder, 'none'))),
    cases(2000),
  );
});

test('any .env file is read as settings, or its problems are reported by name, without values', () => {
  const file = join(folder, '.env');
  fc.assert(
    fc.property(
      fc.oneof(envFile, spoilt(envFile)),
      variables,
      fc.boolean(),
      (text, environment, alone) => {
        writeFileSync(file, text);
        read(alone ? {} : environment, file);
      },
    ),
    cases(1000),
  );
});
