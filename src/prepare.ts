import { readBuiltContent } from './interview/built-content.ts';
import type { Library } from './interview/model.ts';
import { ContentError } from './interview/problem.ts';
import { OWN_CONTENT, readSettings, type Settings, SettingsError } from './settings.ts';

const NO_TOKEN =
  'DISCORD_TOKEN is not set. Make an application at https://discord.com/developers/applications, ' +
  'copy its token from the page “Bot”, and put DISCORD_TOKEN=… into the file .env. ' +
  'To try Verbatim without Discord: npm run ask -- security guarantees';

/** What the bot starts with, or all that is wrong with it; plain data, so that a thread can pass it on. */
export type Prepared =
  | { readonly settings: Settings; readonly token: string; readonly library: Library }
  | { readonly mistakes: readonly string[] };

/** Reads settings and content; every mistake of both is told at once, before anything starts. */
export async function prepare(environment: NodeJS.ProcessEnv): Promise<Prepared> {
  const mistakes: string[] = [];
  const attempt = async <Result>(read: () => Promise<Result>): Promise<Result | undefined> => {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof SettingsError || error instanceof ContentError)) throw error;
      mistakes.push(error.message);
      return undefined;
    }
  };
  const settings = await attempt(async () => readSettings(environment));
  if (settings !== undefined && settings.token === undefined) mistakes.push(NO_TOKEN);
  const library = await attempt(() =>
    readContent(settings?.contentDir ?? (environment.CONTENT_DIR || OWN_CONTENT)),
  );
  if (settings?.token === undefined || library === undefined) return { mistakes };
  return { settings, token: settings.token, library };
}

/** The library of a folder as it was built, or read now, for which Markdown and YAML are loaded. */
async function readContent(folder: string): Promise<Library> {
  const built = readBuiltContent(folder);
  if (built !== undefined) return built;
  const { readLibrary } = await import('./interview/read-library.ts');
  return readLibrary(folder);
}
