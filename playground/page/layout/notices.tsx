import type { BotState, ContentState } from '../../protocol/protocol.ts';

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

/** The problems that an editor has to mend; or what was read. */
export function ContentNotice({ content }: { readonly content: ContentState }) {
  const { problems, summary } = content;
  return (
    <>
      {problems.length > 0 && <Problems problems={problems} isServing={summary !== ''} />}
      <p class="content-summary" role="status">
        {problems.length === 0 && summary}
      </p>
    </>
  );
}

interface MistakesProps {
  readonly problems: ContentState['problems'];
  readonly isServing: boolean;
}

function Problems({ problems, isServing }: MistakesProps) {
  return (
    <section class="notice problems" role="alert" aria-label="Problems in the content">
      <h2>The content has {problems.length === 1 ? 'a problem' : `${problems.length} problems`}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
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
