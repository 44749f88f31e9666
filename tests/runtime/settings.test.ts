import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/runtime/settings.ts';
import { contentFolder } from '../support/content-folder.ts';

test('without settings, the product’s own content is read', () => {
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

test('an unreadable .env is reported', () => {
  expect(() => readSettings({}, '.')).toThrow('The settings file . cannot be read');
});

const mistakesOf = (environment: NodeJS.ProcessEnv, file = 'nowhere'): string => {
  try {
    readSettings(environment, file);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

test('shards are all of them, or a list out of a number', () => {
  const sharding = (environment: NodeJS.ProcessEnv) =>
    readSettings(environment, 'nowhere').sharding;
  expect(sharding({})).toEqual({ shards: 'auto' });
  expect(sharding({ SHARDS: 'auto', SHARD_COUNT: '4' })).toEqual({ shards: 'auto', shardCount: 4 });
  expect(sharding({ SHARDS: '0, 2,2', SHARD_COUNT: '3' })).toEqual({
    shards: [0, 2],
    shardCount: 3,
  });
  expect(mistakesOf({ SHARDS: '0,1' })).toMatch(/^SHARD_COUNT must be set/);
  expect(mistakesOf({ SHARDS: '0,2', SHARD_COUNT: '2' })).toMatch(/^SHARDS must be .* 0 to 1/);
  for (const SHARDS of ['all', '1-3', '0,', '-1', '1.5', '0;1']) {
    expect(mistakesOf({ SHARDS, SHARD_COUNT: '4' })).toMatch(/^SHARDS must be auto, or numbers/);
  }
  for (const SHARD_COUNT of ['0', 'two', '-1', '1e3', '999999999']) {
    expect(mistakesOf({ SHARD_COUNT })).toMatch(/^SHARD_COUNT must be a whole number/);
  }
});

test('health needs a port, and uses loopback unless there is a host', () => {
  const health = (environment: NodeJS.ProcessEnv) => readSettings(environment, 'nowhere').health;
  expect(health({})).toBe(undefined);
  expect(health({ HEALTH_HOST: '0.0.0.0' })).toBe(undefined);
  expect(health({ HEALTH_PORT: '8080' })).toEqual({ port: 8080, host: '127.0.0.1' });
  expect(health({ HEALTH_PORT: '8080', HEALTH_HOST: '::' })).toEqual({ port: 8080, host: '::' });
  for (const HEALTH_PORT of ['65536', 'http', '-1']) {
    expect(mistakesOf({ HEALTH_PORT })).toMatch(/^HEALTH_PORT must be a port/);
  }
});

test('questions are logged only if the setting says so', () => {
  const logs = (environment: NodeJS.ProcessEnv) =>
    readSettings(environment, 'nowhere').logQuestions;
  expect(logs({})).toBe(false);
  expect(logs({ LOG_QUESTIONS: 'false' })).toBe(false);
  expect(logs({ LOG_QUESTIONS: 'true' })).toBe(true);
  expect(mistakesOf({ LOG_QUESTIONS: 'perhaps' })).toBe('LOG_QUESTIONS must be true or false.');
});

test('content is watched only if the setting says so', () => {
  const watches = (environment: NodeJS.ProcessEnv) =>
    readSettings(environment, 'nowhere').watchContent;
  expect(watches({})).toBe(false);
  expect(watches({ WATCH_CONTENT: 'false' })).toBe(false);
  expect(watches({ WATCH_CONTENT: 'true' })).toBe(true);
  expect(mistakesOf({ WATCH_CONTENT: 'often' })).toBe('WATCH_CONTENT must be true or false.');
});

test('problems of shards and of other settings are reported together', () => {
  const names = mistakesOf({ SHARDS: '0,1', HEALTH_PORT: 'x', LOG_LEVEL: 'x' })
    .split('\n')
    .map((line) => line.split(' ')[0]);
  expect(names.sort()).toEqual(['HEALTH_PORT', 'LOG_LEVEL', 'SHARD_COUNT']);
});

describe('a variable in .env that looks like a setting but is not one', () => {
  const problemsIn = (env: string, environment: NodeJS.ProcessEnv = {}) => {
    const file = join(contentFolder({ '.env': env }), '.env');
    return mistakesOf(environment, file).replaceAll(file, '.env');
  };

  test.each([
    ['DISCORD_TOKN', 'DISCORD_TOKEN'],
    ['DISCORD_BOT_TOKEN', 'DISCORD_TOKEN'],
    ['discord_token', 'DISCORD_TOKEN'],
    ['LOGLEVEL', 'LOG_LEVEL'],
    ['LOG_LVL', 'LOG_LEVEL'],
    ['SHARD', 'SHARDS'],
    ['HEALT_PORT', 'HEALTH_PORT'],
  ])('%s is a problem that names %s', (name, meant) => {
    expect(problemsIn(`# A comment\n\nexport ${name} = 1`)).toBe(
      `.env:3: ${name} is not a setting. Did you mean ${meant}?`,
    );
  });

  test.each(['DISCORD_CLIENT_ID', 'LOG_FORMAT', 'INTERACTIONS_PATH', 'WATCH_EVERYTHING'])(
    '%s is a problem, since all of these names are ours',
    (name) => {
      expect(problemsIn(`${name}=1`)).toBe(
        `.env:1: ${name} is not a setting. Remove it, or correct its name; .env.example lists all settings.`,
      );
    },
  );

  test.each(['PATH', 'NODE_ENV', 'TZ', 'COMPOSE_PROJECT_NAME', 'NO_COLOR', 'POSTGRES_PASSWORD'])(
    '%s is somebody else’s',
    (name) => {
      expect(problemsIn(`${name}=1`)).toBe('');
    },
  );

  test('is none of ours in the environment, where others have theirs', () => {
    expect(problemsIn('', { DISCORD_CLIENT_ID: '1', DISCORD_TOKN: '1', LOG_FORMAT: 'x' })).toBe('');
  });

  test('never has its value repeated, and a token without a name is not repeated either', () => {
    const problems = problemsIn('DISCORD_TOKN=s3cret\nDISCORD_s3cret.a-b=\n');
    expect(problems).toContain('DISCORD_TOKN');
    expect(problems).not.toContain('s3cret');
  });

  test('is reported with all other problems', () => {
    expect(problemsIn('LOG_LEVL=info\nHEALTH_PORT=x').split('\n')).toEqual([
      '.env:1: LOG_LEVL is not a setting. Did you mean LOG_LEVEL?',
      'HEALTH_PORT must be a port, a number up to 65535.',
    ]);
  });
});

test('a .env that cannot be read hides no other problem', () => {
  expect(mistakesOf({ LOG_LEVEL: 'x' }, '.').split('\n')).toHaveLength(2);
});
