import { useState } from 'preact/hooks';
import type { Person } from '../../protocol/protocol.ts';
import {
  type CommandDraft,
  type Draft,
  EMPTY,
  type Field,
  type Problem,
  withField,
  withoutField,
} from './draft.ts';
import { OptionField } from './option-field.tsx';
import { SendButton } from './send-button.tsx';

interface CommandBoxProps {
  readonly draft: CommandDraft;
  /** Who types, and where. */
  readonly typist: { readonly person: string; readonly channel: string };
  /** The people who can be mentioned. */
  readonly people: readonly Person[];
  readonly problem: (Problem & { readonly id: string }) | undefined;
  readonly onDraft: (draft: Draft) => void;
  readonly onEnter: () => void;
}

/** The message box while it holds a command, with its options as chips. */
export function CommandBox({ draft, typist, people, problem, onDraft, onEnter }: CommandBoxProps) {
  const { command, fields } = draft;
  const shown = command.options.filter(({ name }) => Object.hasOwn(fields, name));
  const others = command.options.filter(({ name }) => !Object.hasOwn(fields, name));
  /** The option that takes the focus when it appears. */
  const [entered, setEntered] = useState(shown[0]?.name);

  const change = (name: string, field: Field) => onDraft(withField(draft, name, field));
  const remove = (name: string, isRequired: boolean) => {
    setEntered(shown[0]?.name);
    onDraft(isRequired ? EMPTY : withoutField(draft, name));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the command from anywhere in it.
    <div
      class="box"
      onKeyDown={({ key, defaultPrevented }) => {
        if (key === 'Escape' && !defaultPrevented) onDraft(EMPTY);
      }}
    >
      <span class="command">/{command.name}</span>
      {shown.map((option) => (
        <OptionField
          key={option.name}
          option={option}
          field={fields[option.name] ?? { text: '' }}
          command={command.name}
          typist={typist}
          people={people}
          takesFocus={entered === option.name}
          problemId={problem?.option === option.name ? problem.id : undefined}
          onField={(field) => change(option.name, field)}
          onEnter={onEnter}
          onRemove={() => remove(option.name, option.isRequired)}
        />
      ))}
      {others.map(({ name, description }) => (
        <button
          key={name}
          type="button"
          class="chip-add"
          title={description}
          onClick={() => {
            setEntered(name);
            change(name, { text: '' });
          }}
        >
          + {name}
        </button>
      ))}
      <SendButton takesFocus={shown.length === 0} />
    </div>
  );
}
