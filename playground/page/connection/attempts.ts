import { useCallback, useState } from 'preact/hooks';
import type { Action } from '../../protocol/protocol.ts';
import { act } from './connection.ts';

export type CommandAction = Action & { readonly kind: 'command' | 'messageCommand' };

/** A command that was sent and has no answer, either yet or because it failed. */
export interface Attempt {
  readonly id: number;
  /** In milliseconds since 1970. */
  readonly sentAt: number;
  readonly person: string;
  readonly channel: string;
  readonly command: string;
  readonly failed?: string;
}

export interface Attempts {
  readonly all: readonly Attempt[];
  /** Sends a command and keeps it until it is answered. */
  readonly send: (action: CommandAction, channel: string) => void;
  readonly forget: (id: number) => void;
}

let lastId = 0;

/** The unanswered commands of this page. */
export function useAttempts(): Attempts {
  const [all, setAll] = useState<readonly Attempt[]>([]);
  const forget = useCallback((id: number) => {
    setAll((attempts) => attempts.filter((attempt) => attempt.id !== id));
  }, []);
  const send = useCallback(
    (action: CommandAction, channel: string) => {
      const { person, command } = action;
      const id = ++lastId;
      setAll((attempts) => [...attempts, { id, sentAt: Date.now(), person, channel, command }]);
      void act(action).then(({ failed }) => {
        if (failed === undefined) forget(id);
        else
          setAll((attempts) =>
            attempts.map((attempt) => (attempt.id === id ? { ...attempt, failed } : attempt)),
          );
      });
    },
    [forget],
  );
  return { all, send, forget };
}
