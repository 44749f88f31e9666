import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Channel, State } from '../../protocol/protocol.ts';
import type { Attempts } from '../connection/attempts.ts';
import { messagesFor } from '../state/state.ts';
import { AttemptView } from './attempt-view.tsx';
import { MessageView } from './message-view.tsx';
import { Welcome } from './welcome.tsx';

interface MessageListProps {
  readonly state: State;
  readonly person: string;
  readonly channel: Channel;
  readonly attempts: Attempts;
}

/** The messages of a channel, oldest first. */
export function MessageList({ state, person, channel, attempts }: MessageListProps) {
  const messages = messagesFor(state, person, channel.id);
  const waiting = attempts.all.filter(
    (attempt) => attempt.person === person && attempt.channel === channel.id,
  );
  const shown = [...messages, ...waiting].sort((a, b) => a.sentAt - b.sentAt);
  const last = shown.at(-1);
  const isOwn =
    last !== undefined &&
    ('command' in last || last.author === person || last.used?.person === person);
  const list = useScrollToLast(last?.id, isOwn);
  return (
    <div
      ref={list}
      class="messages"
      role="log"
      aria-label={`Messages in ${channel.name}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it.
      tabIndex={0}
    >
      <Welcome
        state={state}
        person={person}
        channel={channel}
        onCommand={(action) => attempts.send(action, channel.id)}
      />
      {shown.map((item) =>
        'command' in item ? (
          <AttemptView
            key={item.id}
            attempt={item}
            state={state}
            onDismiss={() => attempts.forget(item.id)}
          />
        ) : (
          <MessageView
            key={`${person} ${item.id}`}
            message={item}
            state={state}
            person={person}
            onCommand={(command) =>
              attempts.send(
                { kind: 'messageCommand', person, message: item.id, command },
                channel.id,
              )
            }
          />
        ),
      )}
    </div>
  );
}

/**
 * Scrolls to a new last message, or to its beginning if it is taller than the list. Readers further up
 * stay where they are, unless they caused the message themselves.
 */
function useScrollToLast(last: string | number | undefined, isOwn: boolean) {
  const list = useRef<HTMLDivElement>(null);
  const wasAtEnd = useRef(true);
  useLayoutEffect(() => {
    const { current } = list;
    const note = () => {
      if (current)
        wasAtEnd.current = current.scrollHeight - current.scrollTop - current.clientHeight < 40;
    };
    current?.addEventListener('scroll', note);
    return () => current?.removeEventListener('scroll', note);
  }, []);
  useLayoutEffect(() => {
    const { current } = list;
    const article = current?.lastElementChild;
    if (!current || !article || !(isOwn || wasAtEnd.current)) return;
    const isLong = article.clientHeight > current.clientHeight;
    article.scrollIntoView({ block: isLong ? 'start' : 'end' });
  }, [last]);
  return list;
}
