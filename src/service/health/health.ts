import type { ShardState } from '../../discord/gateway/connection-state.ts';
import type { Settings } from '../../runtime/settings.ts';
import type { InFlight } from '../interactions/in-flight.ts';
import type { Observer } from '../interactions/interaction-listener.ts';
import type { ServedContent } from '../reload/served-content.ts';
import { healthPages } from './health-pages.ts';
import { serveHealth } from './health-server.ts';

/** The sources of the health pages and metrics. */
export interface HealthSources {
  readonly served: ServedContent;
  readonly shards: () => readonly ShardState[];
  readonly inFlight: InFlight;
  readonly isStopping: () => boolean;
}

/**
 * Starts serving health and metrics.
 * @throws {HealthPortError} if the port cannot be used
 */
export async function startHealth(
  where: NonNullable<Settings['health']>,
  { served, shards, inFlight, isStopping }: HealthSources,
): Promise<{ readonly address: string; readonly observe: Observer; readonly close: () => void }> {
  // Loaded only if health is served: it takes memory and time to start.
  const { makeMetrics } = await import('./metrics.ts');
  const content = () => served.edition.fingerprint;
  const metrics = makeMetrics({
    shards,
    inFlight: () => inFlight.size,
    content,
    isLastReadSuccessful: () => served.isLastReadSuccessful,
    version: served.edition.version,
  });
  const server = await serveHealth(where, healthPages({ shards, isStopping, content, metrics }));
  return { ...server, observe: (_, answered, seconds) => metrics.count(answered, seconds) };
}
