import type { Attempt } from '../attempts.ts';
import { Avatar } from '../parts/avatar.tsx';
import { OnlyYou } from './only-you.tsx';

interface AttemptViewProps {
  readonly attempt: Attempt;
  readonly personName: string;
  readonly botName: string;
  readonly onDismiss: () => void;
}

/** A command that waits for its answer, or that had none. */
export function AttemptView({ attempt, personName, botName, onDismiss }: AttemptViewProps) {
  const { command, failed } = attempt;
  return (
    <article
      class={failed === undefined ? 'message waiting' : 'message'}
      tabIndex={-1}
      aria-label={botName}
    >
      <p class="used">
        <strong>{personName}</strong> used <span class="mention">{command}</span>
      </p>
      <Avatar name={botName} isBot />
      <div class="body">
        <p class="byline">
          <strong class="author">{botName}</strong>
          <span class="tag">APP</span>
        </p>
        {failed === undefined ? (
          <p class="subtext">Sending command…</p>
        ) : (
          <>
            <p class="failed">{failed}.</p>
            <OnlyYou onDismiss={onDismiss} />
          </>
        )}
      </div>
    </article>
  );
}
