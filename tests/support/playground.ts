import { execFileSync } from 'node:child_process';
import { expect, onTestFinished, vi } from 'vitest';
import { updated } from '../../playground/page/state/state.ts';
import type {
  Action,
  ActionResult,
  Channel,
  Message,
  Person,
  State,
  Update,
} from '../../playground/protocol/protocol.ts';
import { type Playground, startPlayground } from '../../playground/start-up/playground.ts';
import { built } from './built.ts';

/** A playground in this process, and a page open on it. */
export interface OpenPlayground extends Playground {
  /** The printed lines and the warnings. */
  readonly printed: readonly string[];
  readonly warned: readonly string[];
  /** The page's state. */
  readonly state: () => State;
  readonly act: (action: Action) => Promise<ActionResult & { readonly status: number }>;
  /** Performs an action that succeeds, and returns the message that it creates or updates. */
  readonly answerTo: (action: Action) => Promise<Message>;
  /** The bot's process id, as printed last. */
  readonly botPid: () => number;
  readonly ada: Person;
  readonly ben: Person;
  /** The channel that both see. */
  readonly channel: Channel;
}

/** Waits until a check passes, up to a minute. */
export function eventually<Result>(check: () => Result | Promise<Result>): Promise<Result> {
  return vi.waitFor(check, { timeout: 60_000, interval: 20 });
}

/** Starts a playground for one test. */
export async function openPlayground(
  contentDir = 'content',
  until: (state: State) => boolean = ({ botState }) => botState === 'online',
): Promise<OpenPlayground> {
  // The bot that the playground starts.
  built('main.js');
  const printed: string[] = [];
  const warned: string[] = [];
  const playground = await startPlayground({
    port: 0,
    contentDir,
    print: (line) => printed.push(line),
    warn: (text) => warned.push(text),
  });
  let isClosed = false;
  const close = async () => {
    if (!isClosed) await playground.close();
    isClosed = true;
  };
  onTestFinished(close);
  const { address } = playground;

  let known: State | undefined;
  const changed: Message[] = [];
  void followEvents(address, (update) => {
    known = updated(known, update);
    if (update.kind === 'message') changed.push(update.message);
  });
  const state = () => {
    if (known === undefined) throw new Error('The page has no state yet.');
    return known;
  };
  const act = (action: Action) => post(address, action);
  const answerTo = async (action: Action) => {
    const before = changed.length;
    expect(await act(action)).toEqual({ status: 200 });
    return eventually(() => {
      const [message] = changed.slice(before);
      if (message === undefined) throw new Error('There is no answer yet.');
      return message;
    });
  };
  await eventually(() => expect(until(state()), warned.join('\n')).toBe(true));
  const [ada, ben] = state().people;
  const [channel] = state().channels;
  if (ada === undefined || ben === undefined || channel === undefined)
    throw new Error('Somebody or something is missing.');
  const botPid = () => Number(/process (\d+)/.exec(printed.toReversed().join('\n'))?.[1]);
  return { address, close, printed, warned, state, act, answerTo, botPid, ada, ben, channel };
}

/** Sends an action as a page does. */
export async function post(
  address: string,
  body: unknown,
): Promise<ActionResult & { readonly status: number }> {
  const response = await fetch(`${address}/actions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { ...((await response.json()) as ActionResult), status: response.status };
}

/** Reads the stream of events until it ends. */
export async function followEvents(
  address: string,
  onUpdate: (update: Update) => void,
): Promise<void> {
  const { body } = await fetch(`${address}/events`);
  let text = '';
  for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const [, data] = /^data: (.*)$/m.exec(event) ?? [];
      if (data !== undefined) onUpdate(JSON.parse(data) as Update);
    }
  }
}

/** Whether a process is running; a zombie is not. */
export function isRunning(pid: number): boolean {
  try {
    const state = execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
    return !state.trim().startsWith('Z');
  } catch {
    return false;
  }
}

/** Every text of a message. */
export function textOf({ content, components }: Message): string {
  const texts: string[] = [content];
  JSON.stringify(components, (key, value: unknown) => {
    if (key === 'content' && typeof value === 'string') texts.push(value);
    return value;
  });
  return texts.join('\n');
}

/** The custom id of the button with this label; the label may also continue with a colon. */
export function buttonOf({ components }: Message, label: string): string {
  const found: string[] = [];
  JSON.stringify(components, (_, value: unknown) => {
    const { label: known, custom_id } = (value ?? {}) as { label?: string; custom_id?: string };
    if ((known === label || known?.startsWith(`${label}:`)) && custom_id !== undefined)
      found.push(custom_id);
    return value;
  });
  const [customId] = found;
  if (customId === undefined) throw new Error(`There is no button “${label}”.`);
  return customId;
}
