import { useEffect, useState } from 'preact/hooks';
import type { Choice } from '../../protocol/protocol.ts';
import { act } from '../connection/connection.ts';

/** Milliseconds without a keystroke before suggestions are requested. */
const PAUSE = 60;

/** A text being typed into an option. */
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

/** The bot’s suggestions for a text; none if `typed` is undefined. */
export function useSuggestions(typed: Typed | undefined): Suggestions {
  const [suggestions, setSuggestions] = useState(NONE);
  const { person = '', channel = '', command = '', option = '', text = '' } = typed ?? {};
  const isWanted = typed !== undefined;
  useEffect(() => {
    if (!isWanted) return;
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
  }, [isWanted, person, channel, command, option, text]);
  return isWanted ? suggestions : NONE;
}
