import type { GatewayDispatchPayload, GatewayReadyDispatchData } from 'discord-api-types/v10';
import { gatewayAddress } from '../rest/gateway-information.ts';

/** A message from the gateway. */
export interface Frame {
  readonly op: number;
  readonly d?: unknown;
  readonly t?: unknown;
  readonly s?: unknown;
}

/** Parses a frame from Discord, if it is valid. */
export function readFrame(text: string): Frame | undefined {
  try {
    const frame: unknown = JSON.parse(text);
    return isRecord(frame) && Number.isInteger(frame.op) ? (frame as unknown as Frame) : undefined;
  } catch {
    return undefined;
  }
}

/** A session that can be resumed after its connection is lost. */
export interface Session {
  readonly id: string;
  /** Its address, if Discord has named a usable one. */
  readonly address: URL | undefined;
  /** The number of the last event received; Discord sends later ones on resuming. */
  sequence: number;
}

/** The session that READY starts, if it can be resumed. */
export function sessionOf(
  { session_id, resume_gateway_url }: GatewayReadyDispatchData,
  s: unknown,
) {
  if (typeof session_id !== 'string' || session_id === '') return undefined;
  const sequence = Number.isInteger(s) ? Number(s) : 0;
  const session: Session = {
    id: session_id,
    address: gatewayAddress(resume_gateway_url),
    sequence,
  };
  return session;
}

/** Whether the client can use this READY. */
export function isReady(d: unknown): d is GatewayReadyDispatchData {
  return (
    isRecord(d) &&
    hasId(d.user) &&
    hasId(d.application) &&
    Array.isArray(d.guilds) &&
    d.guilds.every(hasId)
  );
}

/** Whether a frame is an event with a name. */
export function isDispatch(frame: Frame): frame is Frame & GatewayDispatchPayload {
  return typeof frame.t === 'string';
}

/** The interval between heartbeats that HELLO asks for, in milliseconds, if any. */
export function heartbeatInterval({ d }: Frame): number | undefined {
  const interval = isRecord(d) ? d.heartbeat_interval : undefined;
  return typeof interval === 'number' && interval >= SHORTEST && interval <= LONGEST
    ? interval
    : undefined;
}

/**
 * In milliseconds. Discord’s interval is 41.25 s: a much shorter one would flood it, and a much
 * longer one would miss lost connections.
 */
const SHORTEST = 50;
const LONGEST = 10 * 60_000;

function hasId(value: unknown): boolean {
  return isRecord(value) && typeof value.id === 'string' && value.id !== '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
