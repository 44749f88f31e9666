import { useEffect, useState } from 'preact/hooks';
import type { Choice } from '../../protocol/protocol.ts';
import { act } from '../connection/connection.ts';

/** Milliseconds without a key before the bot is asked, as a slow typist’s pause. */
const PAUSE = 60;

/** What is typed, and where. */
export interface Typed {
  readonly person: string;
  readonly channel: string;
  readonly command: string;
  readonly option: string;
  readonly text: string;
}

export interface Suggestions {
  readonly choices: readonly Choice[];
  readonly failed?: string | undefined;
}

const NONE: Suggestions = { choices: [] };

/** What the bot suggests for what is typed; nothing where `typed` is undefined. */
export function useSuggestions(typed: Typed | undefined): Suggestions {
  const [suggestions, setSuggestions] = useState(NONE);
  const { person = '', channel = '', command = '', option = '', text = '' } = typed ?? {};
  const isAsked = typed !== undefined;
  useEffect(() => {
    if (!isAsked) return;
    let isCurrent = true;
    const timer = setTimeout(
      async () => {
        const action = { kind: 'suggest', person, channel, command, option, typed: text } as const;
        const { choices = [], failed } = await act(action);
        if (isCurrent) setSuggestions({ choices, failed });
      },
      text === '' ? 0 : PAUSE,
    );
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [isAsked, person, channel, command, option, text]);
  return isAsked ? suggestions : NONE;
}
