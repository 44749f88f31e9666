import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { z } from 'zod';

/** The content folder that the product comes with. */
const OWN_CONTENT = fileURLToPath(new URL('../content', import.meta.url));

/** Environment variable -> setting. An empty variable counts as unset, as in most shells and files. */
const environmentSchema = z.object({
  CONTENT_DIR: z.string().default(OWN_CONTENT),
});

export interface Settings {
  /** The folder that holds the interviews. */
  readonly contentDir: string;
}

/** Thrown for settings that cannot be used; the message names every variable and its remedy. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/**
 * Reads the settings from the environment and, where it exists, the file `.env`; the environment wins.
 * @throws {SettingsError} naming every variable that is wrong
 */
export function readSettings(environment: NodeJS.ProcessEnv, file = '.env'): Settings {
  const set = Object.entries({ ...readEnvFile(file), ...withoutEmpty(environment) });
  const result = environmentSchema.safeParse(withoutEmpty(Object.fromEntries(set)));
  if (!result.success) {
    const lines = result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`);
    throw new SettingsError(lines.join('\n'));
  }
  return { contentDir: result.data.CONTENT_DIR };
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

function withoutEmpty(environment: NodeJS.Dict<string>): NodeJS.Dict<string> {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
}
