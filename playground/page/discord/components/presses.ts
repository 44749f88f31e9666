import { useState } from 'preact/hooks';
import { act } from '../../connection/connection.ts';

/** The presses on the buttons and menus of a message. */
export interface Presses {
  /** The custom id of a press that awaits its answer. */
  readonly pending: string | undefined;
  /** Why the last press failed. */
  readonly failed: string | undefined;
  readonly press: (customId: string, values?: readonly string[]) => void;
}

/** A person's presses on a message: one at a time, as in Discord. */
export function usePresses(person: string, message: string): Presses {
  const [pending, setPending] = useState<string>();
  const [failed, setFailed] = useState<string>();
  const press: Presses['press'] = (customId, values) => {
    if (pending !== undefined) return;
    setPending(customId);
    setFailed(undefined);
    const pressed = {
      kind: 'press',
      person,
      message,
      customId,
      ...(values && { values }),
    } as const;
    void act(pressed).then((result) => {
      setPending(undefined);
      setFailed(result.failed);
    });
  };
  return { pending, failed, press };
}
