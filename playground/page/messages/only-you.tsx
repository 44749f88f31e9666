/** Says that a message is private, and takes it away. */
export function OnlyYou({ onDismiss }: { readonly onDismiss: () => void }) {
  return (
    <p class="only-you">
      Only you can see this ·{' '}
      <button type="button" class="link" onClick={onDismiss}>
        Dismiss message
      </button>
    </p>
  );
}
