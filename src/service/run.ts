import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'discord.js';
import type { Logger } from 'pino';
import { type Edition, makeEdition } from '../discord/edition/edition.ts';
import { makeClient } from '../discord/gateway/client.ts';
import { connect } from '../discord/gateway/connect.ts';
import { type ShardState, trackShards } from '../discord/gateway/connection-state.ts';
import { GatewayCloseCodes } from '../discord/gateway/discord-js.ts';
import { forgetGuilds } from '../discord/gateway/forget-guilds.ts';
import { Refused, refusal } from '../discord/gateway/refused.ts';
import { ConnectionLog } from '../discord/gateway/watch-connection.ts';
import { registerCommands } from '../discord/registration/register-commands.ts';
import type { ContentReading } from '../interview/library/read-content.ts';
import { summarise } from '../interview/library/summary.ts';
import type { Library } from '../interview/model.ts';
import { counted } from '../messages/counted.ts';
import { ENDED, FAILED, NEEDS_OPERATOR } from '../runtime/exit-status.ts';
import type { Settings } from '../runtime/settings.ts';
import { version } from '../runtime/version.ts';
import { startHealth } from './health/health.ts';
import { HealthPortError } from './health/health-server.ts';
import { InFlight } from './interactions/in-flight.ts';
import { interactionListener, type Observer } from './interactions/interaction-listener.ts';
import { interactionLog } from './interactions/interaction-log.ts';
import { ServedContent } from './reload/served-content.ts';
import { watchContent } from './reload/watch-content.ts';
import type { Asked } from './signals.ts';

/** Milliseconds to finish answers in flight when the bot stops; supervisors allow at least 10 s. */
const LONGEST_GOODBYE = 8000;
/** The process with this shard registers the commands, so that only one process does. */
const FIRST_SHARD = 0;

const PAUSE =
  'Most of the logins that Discord allows in a day are used up; waiting before the next one. ' +
  'Is something restarting the bot in a loop?';

/** What the bot needs to serve. */
export interface Task {
  readonly settings: Settings;
  readonly token: string;
  readonly library: Library;
  readonly log: Logger;
  readonly asked: Asked;
  /** Reads a content folder again. */
  readonly readContent: (folder: string) => Promise<ContentReading>;
}

/**
 * Serves until the process is asked to stop or Discord refuses it permanently.
 * @returns the exit status
 */
export async function run(task: Task): Promise<number> {
  const { settings, token, library, log, asked } = task;
  const inFlight = new InFlight();
  const observers: Observer[] = [interactionLog(log, settings)];
  let client: Client | undefined;
  let shards: () => readonly ShardState[] = () => [];
  let isEnding = false;
  const isStopping = () => isEnding;
  const served = new ServedContent(library, {
    read: () => task.readContent(settings.contentDir),
    makeEdition: (content) => makeEdition(content, version(), settings),
    isStopping,
    log,
  });
  asked.toReadAgain(() => served.readAgain());
  const stopWatching = settings.watchContent ? watch(settings.contentDir, served, log) : () => {};
  let closeHealth = () => {};

  const serve = async (refuse: (refused: Refused) => void): Promise<void> => {
    if (settings.health !== undefined) {
      const sources = { served, inFlight, isStopping, shards: () => shards() };
      const health = await startHealth(settings.health, sources);
      closeHealth = health.close;
      observers.push(health.observe);
      log.info(`Health and metrics are served at ${health.address}.`);
    }
    let guildIds = () => [] as readonly string[];
    const connections = new ConnectionLog(log);
    const make = (refuseLogin: (refused: Refused) => void) => {
      client = makeClient({
        settings,
        onInteraction: interactionListener(() => served.edition, inFlight, observers),
        onPause: (shard, wait) => log.warn({ shard, seconds: Math.ceil(wait / 1000) }, PAUSE),
        onLost: (shard, loss) => connections.lost(shard, loss),
        onRefused: (_, loss) => {
          refuseLogin(refusal(loss));
          refuse(refusal(loss));
        },
      });
      guildIds = forgetGuilds(client);
      shards = trackShards(client);
      connections.watch(client);
      return client;
    };
    const ready = await connect(make, token, log);
    welcome(ready, served.edition, log);
    if (ready.ws.shards.has(FIRST_SHARD)) {
      const { guildId } = settings;
      const scope = {
        applicationId: ready.application.id,
        otherGuildIds: guildIds(),
        ...(guildId !== undefined && { guildId }),
      };
      await registerCommands(ready.rest, scope, log);
    }
  };

  let status = ENDED;
  try {
    const signal = await Promise.race([
      asked.toEnd,
      new Promise<never>((_, reject) => void serve(reject).catch(reject)),
    ]);
    log.info(`${signal}: finishing ${counted(inFlight.size, 'answer')} in flight.`);
  } catch (error) {
    if (!(error instanceof Refused || error instanceof HealthPortError)) throw error;
    log.fatal(error.message);
    status = startingAgainHelps(error, settings) ? FAILED : NEEDS_OPERATOR;
  }
  isEnding = true;
  stopWatching();
  await Promise.race([sayGoodbye(inFlight, client), sleep(LONGEST_GOODBYE)]);
  closeHealth();
  if (inFlight.size > 0)
    log.warn(`${counted(inFlight.size, 'answer')} could not be finished in time.`);
  log.info('Ended.');
  return status;
}

function watch(folder: string, served: ServedContent, log: Logger): () => void {
  return watchContent(folder, (why) => served.readAgain({ isTold: why === 'changed' }), log);
}

/**
 * Whether Discord now requires more shards than it recommended at startup; a restart asks again.
 */
function startingAgainHelps(error: Error, { sharding }: Settings): boolean {
  const wantsMoreShards =
    error instanceof Refused && error.code === GatewayCloseCodes.ShardingRequired;
  return wantsMoreShards && sharding.shards === 'auto' && sharding.shardCount === undefined;
}

function welcome(client: Client<true>, { library }: Edition, log: Logger): void {
  const { interviews, passages } = summarise(library);
  const invite = `https://discord.com/oauth2/authorize?client_id=${client.application.id}&scope=bot+applications.commands&permissions=0`;
  log.info(
    { shards: [...client.ws.shards.keys()] },
    `Serving ${counted(interviews, 'interview')} with ${counted(passages, 'passage')} as ${client.user.tag}. Invite: ${invite}`,
  );
}

/** Finishes the answers in flight, closes the connection, then finishes what arrived meanwhile. */
async function sayGoodbye(inFlight: InFlight, client: Client | undefined): Promise<void> {
  await inFlight.done();
  await Promise.allSettled([client?.destroy()]);
  await inFlight.done();
}
