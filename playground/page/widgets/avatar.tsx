/** The round picture of a person or of the bot. */
export function Avatar({
  name,
  isBot = false,
}: {
  readonly name: string;
  readonly isBot?: boolean;
}) {
  return (
    <span class={isBot ? 'avatar bot' : 'avatar'} data-initial={name.charAt(0)} aria-hidden="true">
      {isBot ? '“' : name.charAt(0)}
    </span>
  );
}
