import { areConnected, type ShardState } from '../../discord/gateway/connection-state.ts';
import type { HealthPages } from './health-server.ts';
import type { Metrics } from './metrics.ts';

/** The pages’ sources, read on each request. */
export interface PageSources {
  readonly shards: () => readonly ShardState[];
  readonly isStopping: () => boolean;
  /** Fingerprint of the content being served. */
  readonly content: () => string;
  readonly metrics: Metrics;
}

/** The pages for monitors: whether the process is alive, whether it can answer, and its metrics. */
export function healthPages({ shards, isStopping, content, metrics }: PageSources): HealthPages {
  const json = (status: number, value: object) => ({
    status,
    type: 'application/json',
    body: `${JSON.stringify(value)}\n`,
  });
  return {
    '/livez': () => json(200, { alive: true }),
    '/readyz': () => {
      const states = shards();
      const ready = areConnected(states) && !isStopping();
      return json(ready ? 200 : 503, {
        ready,
        stopping: isStopping(),
        content: content(),
        shards: states,
      });
    },
    '/metrics': async () => ({ status: 200, type: metrics.type, body: await metrics.text() }),
  };
}
