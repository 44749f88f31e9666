import type { APIButtonComponent } from 'discord-api-types/v10';
import type { Presses } from './presses.ts';
import { LINK } from './types.ts';

interface ButtonProps {
  readonly button: APIButtonComponent;
  readonly presses: Presses;
}

/** A button of a message. */
export function Button({ button, presses }: ButtonProps) {
  if (!('custom_id' in button) && button.style !== LINK) return null;
  const { label = '', emoji } = button;
  // What is seen is the accessible name, too; an emoji is part of it only where it stands alone.
  const face = (
    <>
      {emoji?.name != null && (
        <span aria-hidden={label !== ''}>{emoji.id ? `:${emoji.name}:` : emoji.name} </span>
      )}
      {label}
    </>
  );
  if (button.style === LINK) {
    return (
      <a class="button" href={button.url} target="_blank" rel="noreferrer">
        {face}
      </a>
    );
  }
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
      data-label={label || emoji?.name}
      onClick={() => presses.press(customId)}
    >
      {face}
    </button>
  );
}
