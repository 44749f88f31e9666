import { onTestFinished } from 'vitest';
import { Loopback } from '../../loopback/loopback.ts';
import { makeEdition } from '../../src/discord/edition/edition.ts';
import { registerCommands } from '../../src/discord/registration/register-commands.ts';
import { readLibrary } from '../../src/interview/library/read-library.ts';
import type { Library } from '../../src/interview/model.ts';
import { makeLog } from '../../src/runtime/log.ts';
import { answeringClient } from './answering-client.ts';

export interface Running {
  readonly discord: Loopback;
  /** Replaces the client by a new one, as a restart does, perhaps with other content. */
  readonly restart: (library?: Library) => Promise<void>;
  /** What was logged at level error and above. */
  readonly errors: string[];
}

// Read and prepared once: most tests are about the interview that there is.
const CONTENT = readLibrary('content');
const CONTENT_EDITION = makeEdition(CONTENT, '1.2.3');

/** Starts the real client against the loopback Discord, for one test. */
export async function startBot(
  library: Library = CONTENT,
  options: Parameters<typeof Loopback.start>[0] = {},
): Promise<Running> {
  const discord = await Loopback.start(options);
  const errors: string[] = [];
  const log = makeLog({ logLevel: 'error' }, { write: (line: string) => errors.push(line) });
  const connect = async (content: Library) => {
    const edition = content === CONTENT ? CONTENT_EDITION : makeEdition(content, '1.2.3');
    const client = await answeringClient(edition, discord, log);
    const scope = { applicationId: discord.applicationId, otherGuildIds: [] };
    await registerCommands(client.rest, scope, log);
    return client;
  };
  let client = await connect(library);
  onTestFinished(async () => {
    await client.destroy();
    await discord.close();
  });
  return {
    discord,
    errors,
    restart: async (content = library) => {
      await client.destroy();
      client = await connect(content);
    },
  };
}
