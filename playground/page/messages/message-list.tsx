import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Channel, State } from '../../protocol.ts';
import type { Attempts } from '../attempts.ts';
import { messagesFor } from '../state.ts';
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
  const last = waiting.at(-1)?.id ?? messages.at(-1)?.id;
  const list = useScrollToLast(last);
  return (
    <div
      ref={list}
      class="messages"
      role="log"
      aria-label={`Messages in ${channel.name}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
      tabIndex={0}
    >
      <Welcome
        state={state}
        person={person}
        channel={channel}
        onCommand={(action) => attempts.send(action, channel.id)}
      />
      {messages.map((message) => (
        <MessageView
          key={`${person} ${message.id}`}
          message={message}
          state={state}
          person={person}
          onCommand={(command) =>
            attempts.send(
              { kind: 'messageCommand', person, message: message.id, command },
              channel.id,
            )
          }
        />
      ))}
      {waiting.map((attempt) => (
        <AttemptView
          key={attempt.id}
          attempt={attempt}
          state={state}
          onDismiss={() => attempts.forget(attempt.id)}
        />
      ))}
    </div>
  );
}

/** Shows a new last message: its beginning, where it is longer than the list is high. */
function useScrollToLast(last: string | number | undefined) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = list;
    const article = current?.lastElementChild;
    if (!current || !article) return;
    const isLong = article.clientHeight > current.clientHeight;
    article.scrollIntoView({ block: isLong ? 'start' : 'end' });
  }, [last]);
  return list;
}
