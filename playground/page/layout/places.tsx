import type { Channel, State } from '../../protocol/protocol.ts';
import { Avatar } from '../widgets/avatar.tsx';

interface ChannelsProps {
  readonly channels: readonly Channel[];
  readonly current: string;
  readonly onChoose: (channel: string) => void;
}

/** The channels that a person can open. */
export function Channels({ channels, current, onChoose }: ChannelsProps) {
  return (
    <nav class="channels" aria-label="Channels">
      {channels.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          class="channel"
          aria-current={id === current ? 'page' : undefined}
          onClick={() => onChoose(id)}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}

interface PeopleProps {
  readonly people: State['people'];
  readonly current: string;
  readonly onChoose: (person: string) => void;
}

/** Chooses the person who uses the page. */
export function People({ people, current, onChoose }: PeopleProps) {
  return (
    <fieldset class="people">
      <legend>You are</legend>
      {people.map(({ id, name }) => (
        <label key={id} class="person">
          <input
            type="radio"
            name="person"
            checked={id === current}
            onChange={() => onChoose(id)}
          />
          <Avatar name={name} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
