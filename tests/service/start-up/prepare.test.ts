import { join } from 'node:path';
import { expect, test } from 'vitest';
import { prepare } from '../../../src/service/start-up/prepare.ts';
import { contentFolder, FRONT_MATTER } from '../../support/content-folder.ts';

/** The problems with this environment and `.env`, with `DIR` for the folder that holds them. */
async function problemsOf(
  environment: NodeJS.ProcessEnv,
  files: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const folder = contentFolder(files);
  const inFolder = Object.entries(environment).map(([name, value]) => [
    name,
    value?.replace('DIR', folder),
  ]);
  const prepared = await prepare(Object.fromEntries(inFolder), join(folder, '.env'));
  if (!('problems' in prepared)) return [];
  return prepared.problems.map((problem) => problem.replaceAll(folder, 'DIR'));
}

const SOUND = { 'content/bees/interview.md': `${FRONT_MATTER}\nThey hum.` };
const CONTENT_DIR = 'DIR/content';
const NO_TOKEN = expect.stringMatching(/^DISCORD_TOKEN is not set\. /);
const LOG_LEVEL = expect.stringMatching(/^LOG_LEVEL must be one of /);

test('valid settings, token and content are prepared', async () => {
  expect(await problemsOf({ DISCORD_TOKEN: 'secret', CONTENT_DIR }, SOUND)).toEqual([]);
  expect(await problemsOf({ CONTENT_DIR }, { ...SOUND, '.env': 'DISCORD_TOKEN=secret' })).toEqual(
    [],
  );
});

test('a wrong LOG_LEVEL does not hide that the token is missing', async () => {
  expect(await problemsOf({ LOG_LEVEL: 'loud', CONTENT_DIR }, SOUND)).toEqual([
    LOG_LEVEL,
    NO_TOKEN,
  ]);
});

test('a token in .env is not missing if another setting is wrong', async () => {
  const files = { ...SOUND, '.env': 'DISCORD_TOKEN=secret' };
  expect(await problemsOf({ LOG_LEVEL: 'loud', CONTENT_DIR }, files)).toEqual([LOG_LEVEL]);
});

test('the content folder of .env is checked even if another setting is wrong', async () => {
  const folder = contentFolder({ 'bees/interview.md': 'They hum.' });
  const problems = await problemsOf(
    { LOG_LEVEL: 'loud' },
    { '.env': `CONTENT_DIR=${folder}\nLOG_QUESTIONS=perhaps\nDISCORD_TOKN=secret` },
  );
  expect(problems).toEqual([
    'DIR/.env:3: DISCORD_TOKN is not a setting. Did you mean DISCORD_TOKEN?',
    LOG_LEVEL,
    'LOG_QUESTIONS must be true or false.',
    NO_TOKEN,
    expect.stringMatching(`^${folder}/bees/interview.md:1: There is no front matter\\.`),
  ]);
});

test('a .env that cannot be read may hold the token', async () => {
  expect(await problemsOf({ CONTENT_DIR }, { ...SOUND, '.env/x': '' })).toEqual([
    expect.stringMatching(/^The settings file DIR\/\.env cannot be read: /),
  ]);
});
