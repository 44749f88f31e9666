import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { moved } from '../widgets/listbox.tsx';

export interface MenuEntry {
  readonly label: string;
  readonly onPick: () => void;
}

interface MessageMenuProps {
  readonly entries: readonly MenuEntry[];
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

/** The menu of a message: https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/ */
export function MessageMenu({ entries, isOpen, onOpen }: MessageMenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  // Before the next keystroke.
  useLayoutEffect(() => {
    if (!isOpen) return setActive(0);
    menu.current?.scrollIntoView({ block: 'nearest' });
    menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]')[active]?.focus();
  }, [isOpen, active]);

  const close = () => {
    onOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    const next = moved(key, active, entries.length);
    if (next !== undefined) setActive(next);
    else if (key === 'Home') setActive(0);
    else if (key === 'End') setActive(entries.length - 1);
    else if (key === 'Escape') close();
    else if (key === 'Tab') return onOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      class="message-menu"
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)))
          onOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        class="menu-button"
        aria-label="Apps for this message"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => onOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          onOpen(true);
        }}
      >
        ⋯
      </button>
      {isOpen && (
        <div
          ref={menu}
          id={id}
          class="popup menu"
          role="menu"
          aria-label="Apps"
          tabIndex={-1}
          onKeyDown={onKeyDown}
        >
          <p class="popup-title" aria-hidden="true">
            Apps
          </p>
          {entries.map(({ label, onPick }) => (
            <button
              key={label}
              type="button"
              class="item"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                onPick();
              }}
            >
              {label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
