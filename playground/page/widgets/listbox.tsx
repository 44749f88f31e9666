import { useEffect, useRef } from 'preact/hooks';

export interface Item {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
}

interface ListboxProps {
  readonly id: string;
  readonly label: string;
  readonly items: readonly Item[];
  /** Index of the item that the arrow keys have reached; -1 for none. */
  readonly active: number;
  readonly selected?: string | undefined;
  readonly onPick: (item: Item) => void;
}

/** The list of a combobox: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
export function Listbox({ id, label, items, active, selected, onPick }: ListboxProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const shown = list.current?.children[Math.max(active, 0)];
    shown?.scrollIntoView({ block: 'nearest' });
  }, [active, items]);
  return (
    <div ref={list} id={id} class="listbox" role="listbox" aria-label={label}>
      {items.map((item, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the focus and the keys.
        // biome-ignore lint/a11y/useFocusableInteractive: the combobox has the focus and the keys.
        <div
          key={item.value}
          id={itemId(id, index)}
          class={index === active ? 'item active' : 'item'}
          role="option"
          aria-selected={selected === undefined ? index === active : item.value === selected}
          // Keeps the focus where it is.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(item)}
        >
          <span class="item-label" dir="auto">
            {item.label}
          </span>
          {item.description !== undefined && (
            <span class="item-description" dir="auto">
              {item.description}
            </span>
          )}
        </div>
      ))}
    </div>
  );
}

/** The id of an item, for `aria-activedescendant`. */
export function itemId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** The item that an arrow key leads to, wrapping around at the ends; undefined for other keys. */
export function moved(key: string, active: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (active + 1) % count;
  if (key === 'ArrowUp') return active <= 0 ? count - 1 : active - 1;
  return undefined;
}
