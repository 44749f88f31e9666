import type { APIButtonComponent } from 'discord-api-types/v10';
import type { Presses } from './presses.ts';
import { LINK } from './types.ts';

interface ButtonProps {
  readonly button: APIButtonComponent;
  readonly presses: Presses;
}

/** A button of a message. */
export function Button({ button, presses }: ButtonProps) {
  const label = 'label' in button ? (button.label ?? '') : '';
  if (button.style === LINK) {
    return (
      <a class="button" href={button.url} target="_blank" rel="noreferrer">
        {label}
      </a>
    );
  }
  if (!('custom_id' in button)) return null;
  const { custom_id: customId, style, disabled = false } = button;
  const isPending = presses.pending === customId;
  return (
    <button
      type="button"
      class={`button style-${style}${isPending ? ' pending' : ''}`}
      disabled={disabled}
      // Not `disabled`, which would take the focus away.
      aria-disabled={presses.pending !== undefined}
      aria-busy={isPending}
      data-label={label}
      onClick={() => presses.press(customId)}
    >
      {label}
    </button>
  );
}
