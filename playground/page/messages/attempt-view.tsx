import type { State } from '../../protocol/protocol.ts';
import type { Attempt } from '../connection/attempts.ts';
import { nameOf, titleOf } from '../state/state.ts';
import { Avatar } from '../widgets/avatar.tsx';
import { OnlyYou } from './only-you.tsx';

interface AttemptViewProps {
  readonly attempt: Attempt;
  readonly state: State;
  readonly onDismiss: () => void;
}

/** A command that awaits its answer or has failed. */
export function AttemptView({ attempt, state, onDismiss }: AttemptViewProps) {
  const { person, command, failed } = attempt;
  const botName = state.bot.name;
  return (
    <article
      class={failed === undefined ? 'message waiting' : 'message'}
      tabIndex={-1}
      aria-label={botName}
    >
      <p class="used">
        <strong>{nameOf(state, person)}</strong> used{' '}
        <span class="mention">{titleOf(state, command)}</span>
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
