/** Says that a message is private, and dismisses it. */
export function OnlyYou({ onDismiss }: { readonly onDismiss: () => void }) {
  return (
    <p class="only-you">
      Only you can see this ·{' '}
      <button
        type="button"
        class="link"
        onClick={({ currentTarget }) => {
          // The button disappears with the message.
          currentTarget.closest<HTMLElement>('[role=log]')?.focus({ preventScroll: true });
          onDismiss();
        }}
      >
        Dismiss message
      </button>
    </p>
  );
}
