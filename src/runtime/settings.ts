import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { unknownVariables } from './unknown-variables.ts';

/** The content folder that ships with the product. */
export const OWN_CONTENT = fileURLToPath(new URL('../../content', import.meta.url));

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** A whole number as text. */
function wholeNumber(least: number, most: number, error: string) {
  return z
    .string()
    .trim()
    .regex(/^\d{1,9}$/, error)
    .transform(Number)
    .refine((value) => value >= least && value <= most, error);
}

const shardList = z
  .string()
  .regex(/^\s*\d{1,5}\s*(?:,\s*\d{1,5}\s*)*$/)
  .transform((list) => [...new Set(list.split(',').map(Number))]);

/** Environment variable -> setting. */
const environmentSchema = z.object({
  DISCORD_TOKEN: z
    .string()
    .trim()
    .regex(/^\S+$/, 'must be the token alone, without spaces')
    .optional(),
  DISCORD_GUILD_ID: z
    .string()
    .trim()
    .regex(/^\d{17,20}$/, 'must be a server’s id, a number of 17 to 20 digits')
    .optional(),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/, error: 'must be a web address (https://…)' })
    .optional(),
  CONTENT_DIR: z.string().default(OWN_CONTENT),
  WATCH_CONTENT: z.stringbool({ error: 'must be true or false' }).default(false),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` })
    .default('info'),
  LOG_QUESTIONS: z.stringbool({ error: 'must be true or false' }).default(false),
  HEALTH_PORT: wholeNumber(0, 65_535, 'must be a port, a number up to 65535').optional(),
  HEALTH_HOST: z
    .string()
    .trim()
    .regex(/^\S+$/, 'must be an address or a host name')
    .default('127.0.0.1'),
});

/** Which shards this process runs. A separate schema, since the two are validated together. */
const shardingSchema = z
  .object({
    SHARDS: z
      .union([z.literal('auto'), shardList], {
        error: 'must be auto, or numbers from 0 with commas between, such as 0,1',
      })
      .default('auto'),
    SHARD_COUNT: wholeNumber(1, 100_000, 'must be a whole number from 1').optional(),
  })
  .superRefine(({ SHARDS, SHARD_COUNT }, context) => {
    if (SHARDS === 'auto') return;
    if (SHARD_COUNT === undefined) {
      const message = 'must be set where SHARDS is a list: how many shards all processes have';
      context.addIssue({ code: 'custom', path: ['SHARD_COUNT'], message });
    } else if (Math.max(...SHARDS) >= SHARD_COUNT) {
      const message = `must be numbers from 0 to ${SHARD_COUNT - 1}, since SHARD_COUNT is ${SHARD_COUNT}`;
      context.addIssue({ code: 'custom', path: ['SHARDS'], message });
    }
  });

/** The names of all settings. */
const SETTINGS = [...Object.keys(environmentSchema.shape), ...Object.keys(shardingSchema.shape)];

export interface Settings {
  readonly token?: string;
  /** The one server in which commands are registered; if unset, everywhere. */
  readonly guildId?: string;
  /** Base of the REST API, without its version; if unset, Discord's own. */
  readonly apiUrl?: string;
  /** The folder that holds the interviews. */
  readonly contentDir: string;
  /** Whether content is re-read automatically when it changes. */
  readonly watchContent: boolean;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Whether the questions of /ask are logged, for editors. */
  readonly logQuestions: boolean;
  /** Where health and metrics are served; if unset, nowhere. */
  readonly health?: { readonly port: number; readonly host: string };
  readonly sharding: Sharding;
}

/** Which shards this process runs, and how many there are in all processes. */
export interface Sharding {
  /** `auto`: all shards. */
  readonly shards: 'auto' | readonly number[];
  /** If unset, as many as Discord recommends. */
  readonly shardCount?: number;
}

/** Thrown for settings that cannot be used. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  /**
   * Each names a variable or a file, and the remedy. None contains a value, which may be secret.
   */
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** What the environment and `.env` say. If there are problems, whatever could still be read. */
export type SettingsReading =
  | { readonly settings: Settings }
  | {
      readonly problems: readonly string[];
      readonly contentDir: string;
      /**
       * Whether the token is set. Also true if `.env` is unreadable, since the token may be there.
       */
      readonly hasToken: boolean;
    };

/**
 * Reads the settings from the environment and, if it exists, the file `.env`; the environment wins.
 * An empty variable counts as unset, as in most shells.
 * @throws {SettingsError} with every problem
 */
export function readSettings(environment: NodeJS.ProcessEnv, file = '.env'): Settings {
  const reading = inspectSettings(environment, file);
  if ('problems' in reading) throw new SettingsError(reading.problems);
  return reading.settings;
}

/** Reads the settings as {@link readSettings} does, but returns the problems. */
export function inspectSettings(environment: NodeJS.ProcessEnv, file = '.env'): SettingsReading {
  const fromFile = readEnvFile(file);
  const variables = { ...withoutEmpty(fromFile.variables), ...withoutEmpty(environment) };
  const result = environmentSchema.and(shardingSchema).safeParse(variables);
  const problems = [
    ...fromFile.problems,
    ...(result.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}.`),
  ];
  if (result.success && problems.length === 0) return { settings: settingsOf(result.data) };
  return {
    problems,
    contentDir: variables.CONTENT_DIR ?? OWN_CONTENT,
    hasToken: variables.DISCORD_TOKEN !== undefined || !fromFile.isReadable,
  };
}

function settingsOf({
  DISCORD_TOKEN,
  DISCORD_GUILD_ID,
  DISCORD_API_URL,
  ...values
}: z.output<typeof environmentSchema> & z.output<typeof shardingSchema>): Settings {
  const { HEALTH_PORT, HEALTH_HOST, SHARDS, SHARD_COUNT } = values;
  return {
    contentDir: values.CONTENT_DIR,
    watchContent: values.WATCH_CONTENT,
    logLevel: values.LOG_LEVEL,
    logQuestions: values.LOG_QUESTIONS,
    sharding: { shards: SHARDS, ...(SHARD_COUNT !== undefined && { shardCount: SHARD_COUNT }) },
    ...(HEALTH_PORT !== undefined && { health: { port: HEALTH_PORT, host: HEALTH_HOST } }),
    ...(DISCORD_TOKEN !== undefined && { token: DISCORD_TOKEN }),
    ...(DISCORD_GUILD_ID !== undefined && { guildId: DISCORD_GUILD_ID }),
    ...(DISCORD_API_URL !== undefined && { apiUrl: DISCORD_API_URL.replace(/(?<!\/)\/+$/, '') }),
  };
}

interface EnvFile {
  readonly variables: NodeJS.Dict<string>;
  readonly problems: readonly string[];
  readonly isReadable: boolean;
}

/**
 * Reads a `.env`. Unlike the environment, it is ours alone: anything that looks like a setting must
 * be one.
 */
function readEnvFile(file: string): EnvFile {
  if (!existsSync(file)) return { variables: {}, problems: [], isReadable: true };
  try {
    const text = readFileSync(file, 'utf8');
    const variables = parseEnv(text);
    const problems = unknownVariables(Object.keys(variables), SETTINGS).map(
      ({ name, nearest }) =>
        `${file}:${lineOf(name, text)}: ${name} is not a setting. ` +
        (nearest === undefined
          ? 'Remove it, or correct its name; .env.example lists all settings.'
          : `Did you mean ${nearest}?`),
    );
    return { variables, problems, isReadable: true };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const problems = [`The settings file ${file} cannot be read: ${reason}.`];
    return { variables: {}, problems, isReadable: false };
  }
}

/** The last line that sets a variable, from 1, since the last one counts. */
function lineOf(name: string, text: string): number {
  const nameIn = (line: string) =>
    line
      .split('=', 1)[0]
      ?.trim()
      .replace(/^export\s+/, '');
  return text.split('\n').findLastIndex((line) => nameIn(line) === name) + 1;
}

function withoutEmpty(variables: NodeJS.Dict<string>): NodeJS.Dict<string> {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
}
