import type { BotState, ContentState } from '../protocol.ts';

/** How the bot is, in words. */
export function BotStatus({ name, state }: { readonly name: string; readonly state: BotState }) {
  const words = {
    starting: 'is starting…',
    online: 'is online',
    offline: 'is offline, and starts again…',
  };
  return (
    <p class={`bot-status ${state}`} role="status">
      {name} {words[state]}
    </p>
  );
}

/** The mistakes that an editor has to mend; or what was read. */
export function ContentNotice({ content }: { readonly content: ContentState }) {
  const { mistakes, summary } = content;
  return (
    <>
      {mistakes.length > 0 && <Mistakes mistakes={mistakes} isServing={summary !== ''} />}
      <p class="content-summary" role="status">
        {mistakes.length === 0 && summary}
      </p>
    </>
  );
}

interface MistakesProps {
  readonly mistakes: ContentState['mistakes'];
  readonly isServing: boolean;
}

function Mistakes({ mistakes, isServing }: MistakesProps) {
  return (
    <section class="notice mistakes" role="alert" aria-label="Mistakes in the content">
      <h2>The content has {mistakes.length === 1 ? 'a mistake' : `${mistakes.length} mistakes`}</h2>
      <ul>
        {mistakes.map((mistake) => (
          <li key={mistake}>{mistake}</li>
        ))}
      </ul>
      <p>
        {isServing
          ? 'What was read before goes on being served.'
          : 'The bot starts when it is mended.'}
      </p>
    </section>
  );
}

/** Says that the playground itself is gone. */
export function LostNotice() {
  return (
    <section class="notice" role="alert" aria-label="Connection">
      The playground does not answer. If you have ended it, start it again: this page connects by
      itself.
    </section>
  );
}
