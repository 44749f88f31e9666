import type { Message, State, Update } from '../../protocol/protocol.ts';

/** The page's state after an update; undefined before the first. */
export function updated(state: State | undefined, update: Update): State | undefined {
  if (update.kind === 'all') return update.state;
  if (state === undefined) return undefined;
  switch (update.kind) {
    case 'message':
      return { ...state, messages: withMessage(state.messages, update.message) };
    case 'removed':
      return { ...state, messages: state.messages.filter(({ id }) => id !== update.message) };
    case 'changed':
      return { ...state, ...update.changes };
  }
}

function withMessage(messages: readonly Message[], message: Message): Message[] {
  const isKnown = messages.some(({ id }) => id === message.id);
  return isKnown
    ? messages.map((known) => (known.id === message.id ? message : known))
    : [...messages, message];
}

/** The messages of a channel that a person sees. */
export function messagesFor(state: State, person: string, channel: string): Message[] {
  return state.messages.filter(
    ({ channel: place, onlyFor = person }) => place === channel && onlyFor === person,
  );
}

/** The name of a person, the bot or a channel. */
export function nameOf(state: State, id: string): string {
  const known = [...state.people, state.bot, ...state.channels].find((one) => one.id === id);
  return known?.name ?? 'unknown';
}

/** A command's name as people see it: slash commands with their slash. */
export function titleOf(state: State, name: string): string {
  const command = state.commands.find((known) => known.name === name);
  return command?.kind === 'message' ? name : `/${name}`;
}
