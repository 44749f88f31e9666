import type { BotState, ContentState } from '../../protocol/protocol.ts';

/** The bot's state in words. */
export function BotStatus({ name, state }: { readonly name: string; readonly state: BotState }) {
  const words = {
    starting: 'is starting…',
    online: 'is online',
    offline: 'is offline; restarting…',
  };
  return (
    <p class={`bot-status ${state}`} role="status">
      {name} {words[state]}
    </p>
  );
}

/** The problems that an editor has to fix, or a summary of the content. */
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

interface ProblemsProps {
  readonly problems: ContentState['problems'];
  readonly isServing: boolean;
}

function Problems({ problems, isServing }: ProblemsProps) {
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
          ? 'Still serving the previous version.'
          : `The bot will start once ${problems.length === 1 ? 'it’s' : 'they’re'} fixed.`}
      </p>
    </section>
  );
}

/** Says that the playground itself has stopped. */
export function LostNotice() {
  return (
    <section class="notice" role="alert" aria-label="Connection">
      The playground isn’t answering. If you stopped it, start it again; this page will reconnect by
      itself.
    </section>
  );
}
