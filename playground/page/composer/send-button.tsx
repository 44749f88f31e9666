/** Sends what the message box holds. */
export function SendButton({ takesFocus = false }: { readonly takesFocus?: boolean }) {
  return (
    <button
      type="submit"
      class="send"
      aria-label="Send"
      ref={(button) => {
        if (takesFocus) button?.focus();
      }}
    >
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
        <path fill="currentColor" d="M3 4l18 8-18 8 3-8zm4.2 9l-1.3 3.6L15 12.9z" />
      </svg>
    </button>
  );
}
