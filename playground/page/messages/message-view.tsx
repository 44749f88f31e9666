import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Message, State } from '../../protocol/protocol.ts';
import { act } from '../connection/connection.ts';
import { Components } from '../discord/components/component.tsx';
import { usePresses } from '../discord/components/presses.ts';
import { Markdown } from '../discord/markdown/markdown.tsx';
import { nameOf, titleOf } from '../state/state.ts';
import { Avatar } from '../widgets/avatar.tsx';
import { clockTime } from './clock-time.ts';
import { MessageMenu } from './message-menu.tsx';
import { OnlyYou } from './only-you.tsx';

interface MessageViewProps {
  readonly message: Message;
  readonly state: State;
  /** The person who sees it. */
  readonly person: string;
  readonly onCommand: (command: string) => void;
}

/** A message, with its components and its menu. */
export function MessageView({ message, state, person, onCommand }: MessageViewProps) {
  const { id, author, used, onlyFor } = message;
  const article = useRef<HTMLElement>(null);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const presses = usePresses(person, id);
  const name = (known: string) => nameOf(state, known);
  const isBot = author === state.bot.id;
  const entries = state.commands
    .filter(({ kind }) => kind === 'message')
    .map((command) => ({ label: command.name, onPick: () => onCommand(command.name) }));
  const keepFocus = useFocusThatStays(article, message);

  return (
    <article
      ref={article}
      tabIndex={-1}
      class={message.pings.includes(person) ? 'message pinged' : 'message'}
      aria-label={`${name(author)}, ${clockTime(message.sentAt)}`}
      data-message={id}
      onFocusIn={keepFocus}
      onContextMenu={(event) => {
        const isOnLink = event.target instanceof Element && event.target.closest('a') !== null;
        if (entries.length === 0 || isOnLink || getSelection()?.isCollapsed === false) return;
        event.preventDefault();
        setMenuOpen(true);
      }}
    >
      {used !== undefined && (
        <p class="used">
          <strong>{name(used.person)}</strong> used{' '}
          <span class="mention">{titleOf(state, used.command)}</span>
        </p>
      )}
      <Avatar name={name(author)} isBot={isBot} />
      <div class="body">
        <p class="byline">
          <strong class="author">{name(author)}</strong>
          {isBot && <span class="tag">APP</span>}
          <time dateTime={new Date(message.sentAt).toISOString()}>{clockTime(message.sentAt)}</time>
        </p>
        {message.content !== '' && <Markdown text={message.content} nameOf={name} />}
        <Components components={message.components} presses={presses} nameOf={name} />
        {presses.failed !== undefined && (
          <p class="failed" role="alert">
            This interaction failed: {lowerFirst(presses.failed)}.
          </p>
        )}
        {onlyFor !== undefined && (
          <OnlyYou onDismiss={() => void act({ kind: 'dismiss', person, message: id })} />
        )}
      </div>
      {entries.length > 0 && (
        <MessageMenu entries={entries} isOpen={isMenuOpen} onOpen={setMenuOpen} />
      )}
    </article>
  );
}

/**
 * Keeps the focus in a message when an update removes the focused button: it moves to the button with
 * the same label, or else to the message, so that keyboard users can continue from there.
 * @returns a listener for the message's `focusin` events
 */
function useFocusThatStays(
  article: { readonly current: HTMLElement | null },
  { components }: Message,
): (event: FocusEvent) => void {
  const focused = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const last = focused.current;
    if (last === null || last.isConnected || document.activeElement !== document.body) return;
    const label = last.getAttribute('data-label');
    const same = [...(article.current?.querySelectorAll<HTMLElement>('[data-label]') ?? [])].find(
      (element) => element.getAttribute('data-label') === label,
    );
    (same ?? article.current)?.focus();
  }, [article, components]);
  return ({ target }) => {
    focused.current = target instanceof Element ? target : null;
  };
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
