import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { LIMITS } from '../../../loopback/validation/limits.ts';
import type { Command } from '../../protocol/protocol.ts';
import { Combobox } from '../widgets/combobox.tsx';
import type { Item } from '../widgets/listbox.tsx';
import { commandsFor, type Draft, draftOf, startCommand } from './draft.ts';
import { SendButton } from './send-button.tsx';
import { useTypingAnywhere } from './typing-anywhere.ts';

interface TextBoxProps {
  readonly text: string;
  readonly label: string;
  readonly commands: readonly Command[];
  readonly onDraft: (draft: Draft) => void;
  readonly onEnter: () => void;
}

/** The message box while it holds text or the start of a command’s name. */
export function TextBox({ text, label, commands, onDraft, onEnter }: TextBoxProps) {
  const input = useRef<HTMLTextAreaElement>(null);
  useTypingAnywhere(input);
  useLayoutEffect(() => {
    // On a phone, the focus would open the keyboard over the answer.
    if (!matchMedia('(pointer: coarse)').matches) input.current?.focus();
  }, []);
  const items = useMemo(
    () =>
      commandsFor(text, commands).map(
        ({ name, description }): Item => ({ value: name, label: `/${name}`, description }),
      ),
    [text, commands],
  );
  return (
    <div class="box">
      <Combobox
        inputRef={input}
        label={label}
        listLabel="Commands"
        text={text}
        items={items}
        picksFirst
        isMultiline
        placeholder={`${label}, or / for commands`}
        maxLength={LIMITS.content}
        onText={(typed) => onDraft(draftOf(typed, commands))}
        onPick={({ value }) => {
          const command = commands.find(({ name }) => name === value);
          if (command !== undefined) onDraft(startCommand(command));
        }}
        onEnter={onEnter}
      />
      <SendButton />
    </div>
  );
}
