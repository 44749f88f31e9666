import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Answered } from '../../discord/gateway/answer-interaction.ts';
import type { ShardState } from '../../discord/gateway/connection-state.ts';

/** Seconds. Answers are computed locally, so the first buckets are small; Discord waits 3 s. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];

/** The metrics’ sources, read on each request. */
export interface MetricSources {
  readonly shards: () => readonly ShardState[];
  readonly inFlight: () => number;
  /** Fingerprint of the content being served. */
  readonly content: () => string;
  /** Whether the content was last read without problems or failure. */
  readonly isLastReadSuccessful: () => boolean;
  readonly version: string;
}

export interface Metrics {
  /** Counts an interaction. */
  readonly count: (answered: Pick<Answered, 'command' | 'outcome'>, seconds: number) => void;
  /** All metrics in Prometheus' text format. */
  readonly text: () => Promise<string>;
  /** The media type of that format. */
  readonly type: string;
}

/** Creates the metrics: interactions and their latency, the connection, and the process itself. */
export function makeMetrics(sources: MetricSources): Metrics {
  const { shards, inFlight, content, isLastReadSuccessful, version } = sources;
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const interactions = new Counter({
    name: 'verbatim_interactions_total',
    help: 'Interactions by command and outcome',
    labelNames: ['command', 'outcome'],
    registers,
  });
  const durations = new Histogram({
    name: 'verbatim_interaction_duration_seconds',
    help: 'Time from receiving an interaction until Discord accepted the answer',
    labelNames: ['command'],
    buckets: BUCKETS,
    registers,
  });
  new Gauge({
    name: 'verbatim_interactions_in_flight',
    help: 'Interactions being answered',
    registers,
    collect() {
      this.set(inFlight());
    },
  });
  new Gauge({
    name: 'verbatim_gateway_connected',
    help: 'Whether a shard is connected (1) or not (0)',
    labelNames: ['shard'],
    registers,
    collect() {
      for (const { shard, connected } of shards()) this.set({ shard }, connected ? 1 : 0);
    },
  });
  new Gauge({
    name: 'verbatim_gateway_ping_seconds',
    help: 'Round trip of a shard’s last heartbeat',
    labelNames: ['shard'],
    registers,
    collect() {
      for (const { shard, ping } of shards()) if (ping !== undefined) this.set({ shard }, ping);
    },
  });
  new Gauge({
    name: 'verbatim_content_info',
    help: 'The content being served and the bot’s version: always 1',
    labelNames: ['content', 'version'],
    registers,
    collect() {
      this.reset();
      this.set({ content: content(), version }, 1);
    },
  });
  new Gauge({
    name: 'verbatim_content_last_read_successful',
    help: 'Whether the last reading of the content succeeded (1) or found problems or failed (0)',
    registers,
    collect() {
      this.set(isLastReadSuccessful() ? 1 : 0);
    },
  });
  return {
    count: ({ command, outcome }, seconds) => {
      interactions.inc({ command, outcome });
      durations.observe({ command }, seconds);
    },
    text: () => registry.metrics(),
    type: registry.contentType,
  };
}
