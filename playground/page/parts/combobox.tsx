import type { RefObject } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { type Item, itemId, Listbox, moved } from './listbox.tsx';

interface ComboboxProps {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly listLabel: string;
  readonly text: string;
  readonly items: readonly Item[];
  /** Whether Enter picks the first item, without an arrow before. */
  readonly picksFirst?: boolean;
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** Id of the text that says what is wrong. */
  readonly problemId?: string | undefined;
  readonly onText: (text: string) => void;
  readonly onPick: (item: Item) => void;
  /** Enter, where no item is picked by it. */
  readonly onEnter: () => void;
  /** Backspace, where there is nothing to delete. */
  readonly onBackspace?: () => void;
  readonly onFocus?: () => void;
}

/** A text box with a list of what may be typed, which appears above the message box. */
export function Combobox(props: ComboboxProps) {
  const { inputRef, label, listLabel, text, items, picksFirst = false } = props;
  const id = useId();
  const [isWanted, setWanted] = useState(false);
  const [active, setActive] = useState(-1);
  const isOpen = isWanted && items.length > 0;
  const picked = isOpen ? items[active] : undefined;
  useEffect(() => setActive(picksFirst ? 0 : -1), [items, picksFirst]);

  const pick = (item: Item) => {
    setWanted(false);
    props.onPick(item);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const { key } = event;
    const next = moved(key, active, items.length);
    if (next !== undefined) {
      setWanted(true);
      setActive(next);
    } else if (key === 'Enter') picked === undefined ? props.onEnter() : pick(picked);
    else if (key === 'Tab' && picked !== undefined && !event.shiftKey) pick(picked);
    else if (key === 'Escape' && isOpen) setWanted(false);
    else if (key === 'Backspace' && text === '' && props.onBackspace !== undefined)
      props.onBackspace();
    else return;
    event.preventDefault();
  };

  return (
    <>
      <input
        ref={inputRef}
        type="text"
        role="combobox"
        dir="auto"
        autocomplete="off"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-list` : undefined}
        aria-activedescendant={picked === undefined ? undefined : itemId(`${id}-list`, active)}
        aria-invalid={props.problemId !== undefined}
        aria-describedby={props.problemId}
        placeholder={props.placeholder}
        maxLength={props.maxLength}
        value={text}
        onInput={({ currentTarget }) => {
          setWanted(true);
          props.onText(currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onFocus={() => {
          setWanted(true);
          props.onFocus?.();
        }}
        onBlur={() => setWanted(false)}
      />
      {isOpen && (
        <div class="popup above">
          <p class="popup-title">{listLabel}</p>
          <Listbox
            id={`${id}-list`}
            label={listLabel}
            items={items}
            active={active}
            onPick={pick}
          />
        </div>
      )}
      <span class="visually-hidden" role="status">
        {isOpen ? `${items.length} ${items.length === 1 ? 'suggestion' : 'suggestions'}` : ''}
      </span>
    </>
  );
}
