import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { z } from 'zod';

/** The content folder that the product comes with. */
export const OWN_CONTENT = fileURLToPath(new URL('../content', import.meta.url));

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

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
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` })
    .default('info'),
});

export interface Settings {
  readonly token?: string;
  /** The one server in which commands are registered; everywhere without it. */
  readonly guildId?: string;
  /** Base of Discord's REST API, without its version; Discord's own without it. */
  readonly apiUrl?: string;
  /** The folder that holds the interviews. */
  readonly contentDir: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/** Thrown for settings that cannot be used; the message names every variable and its remedy. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/**
 * Reads the settings from the environment and, where it exists, the file `.env`; the environment
 * wins. An empty variable counts as unset, as in most shells.
 * @throws {SettingsError} naming every variable that is wrong; never its value, which may be secret
 */
export function readSettings(environment: NodeJS.ProcessEnv, file = '.env'): Settings {
  const variables = { ...withoutEmpty(readEnvFile(file)), ...withoutEmpty(environment) };
  const result = environmentSchema.safeParse(variables);
  if (!result.success) {
    const lines = result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`);
    throw new SettingsError(lines.join('\n'));
  }
  const { DISCORD_TOKEN, DISCORD_GUILD_ID, DISCORD_API_URL, CONTENT_DIR, LOG_LEVEL } = result.data;
  return {
    contentDir: CONTENT_DIR,
    logLevel: LOG_LEVEL,
    ...(DISCORD_TOKEN !== undefined && { token: DISCORD_TOKEN }),
    ...(DISCORD_GUILD_ID !== undefined && { guildId: DISCORD_GUILD_ID }),
    ...(DISCORD_API_URL !== undefined && { apiUrl: DISCORD_API_URL.replace(/\/+$/, '') }),
  };
}

function readEnvFile(file: string): NodeJS.Dict<string> {
  if (!existsSync(file)) return {};
  try {
    return parseEnv(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SettingsError(`The settings file ${file} cannot be read: ${reason}.`);
  }
}

function withoutEmpty(variables: NodeJS.Dict<string>): NodeJS.Dict<string> {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
}
