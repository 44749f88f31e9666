import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { Dice } from './dice.ts';
import type { World } from './world.ts';

/** Something that happens while Discord is healthy, and that must not be noticed by anybody. */
export interface Disturbance {
  readonly name: string;
  readonly run: (world: World, dice: Dice) => void;
}

const SILENT_CONNECTIONS = 60;
/** Milliseconds, after which the health server has ended them itself. */
const LONG_ENOUGH = 8000;

function create(d: unknown): string {
  return JSON.stringify({ op: 0, t: 'INTERACTION_CREATE', s: 1, d });
}

const GARBAGE = [
  '',
  'not JSON',
  'null',
  '[]',
  '{"op":99}',
  '{"op":0}',
  '{"op":0,"t":"NEWS","d":null}',
  '{"op":0,"t":"RESUMED","d":{}}',
  '{"op":9,"d":null}',
  '{"op":10,"d":null}',
  '{"op":10,"d":{"heartbeat_interval":0}}',
  '{"op":11}',
  create(null),
  create({}),
  create({ id: '1', type: 2, token: 't', data: null, user: { id: '1' } }),
  create({ id: '1', type: 3, token: 't', data: { component_type: 2 }, user: { id: '1' } }),
  create({ id: '1', type: 77, token: 't', data: {}, user: { id: '1' } }),
];

/** The interview of the content folder. */
function interviewOf({ content }: World): string {
  const [slug = ''] = readdirSync(content);
  return join(content, slug, 'interview.md');
}

/** The interview as it was at first. */
const originals = new WeakMap<World, string>();

/** Replaces the interview by a version of it. */
function edit(world: World, change: (text: string) => string): void {
  const file = interviewOf(world);
  const original = originals.get(world) ?? readFileSync(file, 'utf8');
  originals.set(world, original);
  writeFileSync(file, change(original));
}

function askAgain({ bot }: World): void {
  bot.kill('SIGHUP');
}

export const DISTURBANCES: readonly Disturbance[] = [
  { name: 'SIGHUP', run: askAgain },
  {
    name: 'content edited',
    run: (world, dice) => {
      const number = dice.below(1000);
      edit(world, (text) => `${text}\nThe bees swarmed ${number} times that year.\n`);
      askAgain(world);
    },
  },
  {
    name: 'content garbled',
    run: (world, dice) => {
      edit(world, (text) => text.slice(0, dice.below(400)));
      askAgain(world);
    },
  },
  { name: 'content restored', run: (world) => edit(world, (text) => text) },
  {
    name: 'garbage through the gateway',
    run: ({ discord }, dice) => {
      for (let n = 0; n < 10; n++) discord.gateway.sendFrame(dice.pick(GARBAGE));
    },
  },
  {
    name: 'silent connections to the health port',
    run: ({ healthAddress }) => {
      const { hostname, port } = new URL(healthAddress);
      for (let n = 0; n < SILENT_CONNECTIONS; n++) {
        const socket = connect(Number(port), hostname).on('error', () => {});
        setTimeout(() => socket.destroy(), LONG_ENOUGH).unref();
        socket.unref();
      }
    },
  },
];
