import { useEffect, useState } from 'preact/hooks';
import type { State } from '../../protocol/protocol.ts';
import { Composer } from '../composer/composer.tsx';
import { type Draft, EMPTY } from '../composer/draft.ts';
import { useAttempts } from '../connection/attempts.ts';
import { listen } from '../connection/connection.ts';
import { MessageList } from '../messages/message-list.tsx';
import { useRemembered } from '../state/remembered.ts';
import { updated } from '../state/state.ts';
import { BotStatus, ContentNotice, LostNotice } from './notices.tsx';
import { Channels, People } from './places.tsx';
import { ThemeChoice } from './theme.tsx';

/** The whole page. */
export function App() {
  const { state, isLost } = usePlayground();
  if (state !== undefined) return <Playground state={state} isLost={isLost} />;
  return (
    <main class="loading">
      <h1>Verbatim playground</h1>
      {isLost ? <LostNotice /> : <p role="status">Connecting…</p>}
    </main>
  );
}

/** The playground's state, and whether the connection to it is lost. */
function usePlayground(): { readonly state: State | undefined; readonly isLost: boolean } {
  const [state, setState] = useState<State>();
  const [isLost, setLost] = useState(false);
  useEffect(
    () =>
      listen(
        (update) => {
          setLost(false);
          setState((known) => updated(known, update));
        },
        () => setLost(true),
      ),
    [],
  );
  return { state, isLost };
}

function Playground({ state, isLost }: { readonly state: State; readonly isLost: boolean }) {
  const [chosenPerson, setPerson] = useRemembered('sessionStorage', 'person');
  const [chosenChannel, setChannel] = useRemembered('sessionStorage', 'channel');
  /** By person and channel. */
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const attempts = useAttempts();
  const person = state.people.find(({ id }) => id === chosenPerson) ?? state.people[0];
  const channels = state.channels.filter(({ person: whose = person?.id }) => whose === person?.id);
  const channel = channels.find(({ id }) => id === chosenChannel) ?? channels[0];
  const title = `${person?.name} in ${channel?.name} · Verbatim playground`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  if (person === undefined || channel === undefined) return null;

  /** Stays in direct messages when the person changes, since each person has their own. */
  const become = (id: string) => {
    const isDirect = channel.person !== undefined;
    const own = state.channels.find(({ person: whose }) => whose === id);
    setPerson(id);
    if (isDirect && own !== undefined) setChannel(own.id);
  };
  const place = `${person.id} ${channel.id}`;
  return (
    <div class="playground">
      <header class="side">
        <h1>Verbatim playground</h1>
        <Channels channels={channels} current={channel.id} onChoose={setChannel} />
        <People people={state.people} current={person.id} onChoose={become} />
        <ThemeChoice />
        <BotStatus name={state.bot.name} state={state.botState} />
      </header>
      <main class="main" aria-label={channel.name}>
        {isLost && <LostNotice />}
        <ContentNotice content={state.content} />
        <MessageList
          key={place}
          state={state}
          person={person.id}
          channel={channel}
          attempts={attempts}
        />
        <Composer
          key={place}
          state={state}
          person={person.id}
          channel={channel}
          draft={drafts[place] ?? EMPTY}
          onDraft={(next) =>
            setDrafts((known) => ({ ...known, [place]: next(known[place] ?? EMPTY) }))
          }
          onCommand={(action) => attempts.send(action, channel.id)}
        />
      </main>
    </div>
  );
}
