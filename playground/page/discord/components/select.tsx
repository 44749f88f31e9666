import type { APIStringSelectComponent } from 'discord-api-types/v10';
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { isLetter } from '../../widgets/is-letter.ts';
import { type Item, itemId, Listbox, moved } from '../../widgets/listbox.tsx';
import type { Presses } from './presses.ts';

interface SelectProps {
  readonly select: APIStringSelectComponent;
  readonly presses: Presses;
}

/** A select menu with a single choice: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
export function Select({ select, presses }: SelectProps) {
  const { custom_id: customId, placeholder = 'Make a selection', options } = select;
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const items = useMemo(
    () =>
      options.map(
        ({ value, label, description }): Item => ({
          value,
          label,
          ...(description && { description }),
        }),
      ),
    [options],
  );
  const popup = useRef<HTMLDivElement>(null);
  useEffect(() => popup.current?.scrollIntoView({ block: 'nearest' }), [isOpen]);
  const selected = options.find((option) => option.default);
  const isPending = presses.pending === customId;

  const open = () => {
    if (select.disabled || presses.pending !== undefined) return;
    setOpen(true);
    setActive(
      Math.max(
        0,
        options.findIndex((option) => option.default),
      ),
    );
  };
  const pick = ({ value }: Item) => {
    setOpen(false);
    presses.press(customId, [value]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    const item = items[active];
    const next = moved(key, active, items.length);
    if (!isOpen && (next !== undefined || key === 'Enter' || key === ' ')) open();
    else if (next !== undefined) setActive(next);
    else if (key === 'Home') setActive(0);
    else if (key === 'End') setActive(items.length - 1);
    else if ((key === 'Enter' || key === ' ') && item !== undefined) pick(item);
    else if (key === 'Escape' && isOpen) setOpen(false);
    else if (isLetter(event) && isOpen) setActive(startingWith(items, key, active));
    else return;
    event.preventDefault();
  };

  return (
    <div class="select">
      <button
        type="button"
        role="combobox"
        class={isPending ? 'select-box pending' : 'select-box'}
        disabled={select.disabled ?? false}
        aria-disabled={presses.pending !== undefined}
        aria-busy={isPending}
        aria-label={placeholder}
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-list` : undefined}
        aria-activedescendant={isOpen ? itemId(`${id}-list`, active) : undefined}
        data-label={placeholder}
        onClick={() => (isOpen ? setOpen(false) : open())}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      >
        {selected?.label ?? placeholder}
        <span class="arrow" aria-hidden="true" />
      </button>
      {isOpen && (
        <div ref={popup} class="popup below">
          <Listbox
            id={`${id}-list`}
            label={placeholder}
            items={items}
            active={active}
            selected={selected?.value ?? ''}
            onPick={pick}
          />
        </div>
      )}
    </div>
  );
}

/** The next item after the active one that begins with a letter. */
function startingWith(items: readonly Item[], letter: string, active: number): number {
  const begins = ({ label }: Item) => label.toLowerCase().startsWith(letter.toLowerCase());
  const next = items.findIndex((item, index) => index > active && begins(item));
  const first = items.findIndex(begins);
  if (next !== -1) return next;
  return first === -1 ? active : first;
}
