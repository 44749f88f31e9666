import { useState } from 'preact/hooks';
import { act } from '../../connection/connection.ts';

/** Presses the buttons and menus of a message. */
export interface Presses {
  /** The custom id of what was pressed and is not answered. */
  readonly pending: string | undefined;
  readonly failed: string | undefined;
  readonly press: (customId: string, values?: readonly string[]) => void;
}

/** The presses of a person on a message: one at a time, as Discord takes them. */
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
