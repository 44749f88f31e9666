import { readContent } from '../../interview/library/read-content.ts';
import type { Library } from '../../interview/model.ts';
import { inspectSettings, type Settings } from '../../runtime/settings.ts';

const NO_TOKEN =
  'DISCORD_TOKEN is not set. Create an application at https://discord.com/developers/applications, ' +
  'copy its token from the “Bot” page, and put DISCORD_TOKEN=… into the file .env. ' +
  'To try Verbatim without Discord: npm run playground';

/** What the bot starts with, or all problems. It is plain data, so that a thread can pass it on. */
export type Prepared =
  | { readonly settings: Settings; readonly token: string; readonly library: Library }
  | { readonly problems: readonly string[] };

/**
 * Reads settings and content. The problems of both are reported together, before anything starts.
 */
export async function prepare(environment: NodeJS.ProcessEnv, file = '.env'): Promise<Prepared> {
  const reading = inspectSettings(environment, file);
  const { contentDir, hasToken } =
    'problems' in reading
      ? reading
      : { ...reading.settings, hasToken: reading.settings.token !== undefined };
  const content = await readContent(contentDir);
  const problems = [
    ...('problems' in reading ? reading.problems : []),
    ...(hasToken ? [] : [NO_TOKEN]),
    ...('problems' in content ? content.problems : []),
  ];
  if ('problems' in reading || 'problems' in content) return { problems };
  const { settings } = reading;
  if (settings.token === undefined) return { problems };
  return { settings, token: settings.token, library: content.library };
}
