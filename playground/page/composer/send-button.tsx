import { useLayoutEffect, useRef } from 'preact/hooks';

/** Sends what the message box holds. */
export function SendButton({ takesFocus = false }: { readonly takesFocus?: boolean }) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) button.current?.focus();
  }, [takesFocus]);
  return (
    <button ref={button} type="submit" class="send" aria-label="Send">
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
        <path fill="currentColor" d="M3 4l18 8-18 8 3-8zm4.2 9l-1.3 3.6L15 12.9z" />
      </svg>
    </button>
  );
}
