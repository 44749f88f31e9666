import type { RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import { type Item, itemId, Listbox, moved } from './listbox.tsx';

interface ComboboxProps {
  readonly inputRef: RefObject<HTMLInputElement | HTMLTextAreaElement | null>;
  readonly label: string;
  readonly listLabel: string;
  readonly text: string;
  readonly items: readonly Item[];
  /** Whether Shift and Enter start a new line. */
  readonly isMultiline?: boolean;
  /** Whether Enter picks the first item even if no arrow key was pressed. */
  readonly picksFirst?: boolean;
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** The id of the element that states the problem. */
  readonly problemId?: string | undefined;
  readonly onText: (text: string) => void;
  readonly onPick: (item: Item) => void;
  /** Called for Enter when it picks no item. */
  readonly onEnter: () => void;
  /** Called for Backspace in an empty box. */
  readonly onBackspace?: () => void;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
}

/** A text box with a list of suggestions above it. */
export function Combobox(props: ComboboxProps) {
  const { inputRef, label, listLabel, text, items, picksFirst = false } = props;
  const id = useId();
  const [isWanted, setWanted] = useState(false);
  const first = picksFirst ? 0 : -1;
  const [chosen, setChosen] = useState({ items, index: first });
  // A choice among earlier items no longer counts.
  const active = chosen.items === items ? chosen.index : first;
  const setActive = (index: number) => setChosen({ items, index });
  const isOpen = isWanted && items.length > 0;
  const picked = isOpen ? items[active] : undefined;

  const pick = (item: Item) => {
    setWanted(false);
    props.onPick(item);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, shiftKey, isComposing } = event;
    if (isComposing || (props.isMultiline && key === 'Enter' && shiftKey)) return;
    const next = moved(key, active, items.length);
    if (next !== undefined) {
      setWanted(true);
      setActive(next);
    } else if (key === 'Enter') picked === undefined ? props.onEnter() : pick(picked);
    else if (key === 'Tab' && picked !== undefined && !shiftKey) pick(picked);
    else if (key === 'Escape' && isOpen) setWanted(false);
    else if (key === 'Backspace' && text === '' && props.onBackspace !== undefined)
      props.onBackspace();
    else return;
    event.preventDefault();
  };

  const box = {
    ref: inputRef as RefObject<HTMLInputElement & HTMLTextAreaElement>,
    dir: 'auto',
    autocomplete: 'off',
    'aria-label': label,
    'aria-autocomplete': 'list',
    'aria-controls': isOpen ? `${id}-list` : undefined,
    'aria-activedescendant': picked === undefined ? undefined : itemId(`${id}-list`, active),
    'aria-invalid': props.problemId !== undefined,
    'aria-describedby': props.problemId,
    placeholder: props.placeholder,
    maxLength: props.maxLength,
    value: text,
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => {
      setWanted(true);
      props.onText(currentTarget.value);
    },
    onKeyDown,
    onFocus: () => {
      setWanted(true);
      props.onFocus?.();
    },
    onBlur: () => {
      setWanted(false);
      props.onBlur?.();
    },
  } as const;

  return (
    <>
      {props.isMultiline ? (
        <textarea {...box} rows={1} />
      ) : (
        <input {...box} type="text" role="combobox" aria-expanded={isOpen} />
      )}
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
