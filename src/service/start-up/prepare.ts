import { readContent } from '../../interview/library/read-content.ts';
import type { Library } from '../../interview/model.ts';
import { OWN_CONTENT, readSettings, type Settings, SettingsError } from '../../runtime/settings.ts';

const NO_TOKEN =
  'DISCORD_TOKEN is not set. Make an application at https://discord.com/developers/applications, ' +
  'copy its token from the page “Edition”, and put DISCORD_TOKEN=… into the file .env. ' +
  'To try Verbatim without Discord: npm run playground';

/** What the bot starts with, or all that is wrong with it; plain data, so that a thread can pass it on. */
export type Prepared =
  | { readonly settings: Settings; readonly token: string; readonly library: Library }
  | { readonly problems: readonly string[] };

/** Reads settings and content; every problem of both is told at once, before anything starts. */
export async function prepare(environment: NodeJS.ProcessEnv): Promise<Prepared> {
  const problems: string[] = [];
  const settings = readSettingsInto(problems, environment);
  if (settings !== undefined && settings.token === undefined) problems.push(NO_TOKEN);
  const folder = settings?.contentDir ?? (environment.CONTENT_DIR || OWN_CONTENT);
  const content = await readContent(folder);
  if ('problems' in content) problems.push(...content.problems);
  if (settings?.token === undefined || 'problems' in content) return { problems };
  return { settings, token: settings.token, library: content.library };
}

function readSettingsInto(
  problems: string[],
  environment: NodeJS.ProcessEnv,
): Settings | undefined {
  try {
    return readSettings(environment);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    problems.push(error.message);
    return undefined;
  }
}
