import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CommandOption, Person } from '../../protocol/protocol.ts';
import { Combobox } from '../widgets/combobox.tsx';
import type { Item } from '../widgets/listbox.tsx';
import { choicesFor, type Field, fixedChoices } from './draft.ts';
import { useSuggestions } from './suggestions.ts';

interface OptionFieldProps {
  readonly option: CommandOption;
  readonly field: Field;
  readonly command: string;
  /** Who types, and where. */
  readonly typist: { readonly person: string; readonly channel: string };
  /** The people who can be mentioned. */
  readonly people: readonly Person[];
  readonly takesFocus: boolean;
  readonly problemId: string | undefined;
  readonly onField: (field: Field) => void;
  readonly onEnter: () => void;
  readonly onRemove: () => void;
}

/** An option of a command in the message box. */
export function OptionField(props: OptionFieldProps) {
  const { option, field, command, typist, people, takesFocus } = props;
  const input = useRef<HTMLInputElement>(null);
  const [isFocused, setFocused] = useState(false);
  // Before the next keystroke.
  useLayoutEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);

  const fixed = useMemo(() => fixedChoices(option, people), [option, people]);
  const isTooLong = field.text.length > option.maxLength;
  const wantsSuggestions =
    isFocused && option.isSuggested && field.value === undefined && !isTooLong;
  const { choices, failed } = useSuggestions(
    wantsSuggestions ? { ...typist, command, option: option.name, text: field.text } : undefined,
  );
  const items = useMemo(() => {
    const shown = fixed === undefined ? choices : choicesFor(fixed, field);
    return shown.map(({ name, value }): Item => ({ label: name, value }));
  }, [fixed, choices, field]);

  return (
    <div class="chip" data-option={option.name} data-kind={option.kind}>
      <span class="chip-name" aria-hidden="true">
        {option.name}
      </span>
      <Combobox
        inputRef={input}
        label={option.name}
        listLabel={`${option.name}: ${option.description}`}
        text={field.text}
        items={items}
        placeholder={option.description}
        maxLength={option.maxLength}
        problemId={props.problemId}
        onText={(text) => props.onField({ text })}
        onPick={({ label, value }) => props.onField({ text: label, value })}
        onEnter={props.onEnter}
        onBackspace={props.onRemove}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      />
      {!option.isRequired && (
        <button
          type="button"
          class="chip-remove"
          aria-label={`Remove ${option.name}`}
          onClick={props.onRemove}
        >
          ×
        </button>
      )}
      {failed !== undefined && (
        <div class="popup above failed" role="alert">
          Loading options failed
        </div>
      )}
    </div>
  );
}
