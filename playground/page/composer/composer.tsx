import { useId, useMemo, useRef, useState } from 'preact/hooks';
import type { Channel, State } from '../../protocol/protocol.ts';
import type { CommandAction } from '../connection/attempts.ts';
import { act } from '../connection/connection.ts';
import { CommandBox } from './command-box.tsx';
import {
  type CommandDraft,
  type Draft,
  EMPTY,
  optionsOf,
  type Problem,
  problemOf,
} from './draft.ts';
import { TextBox } from './text-box.tsx';

interface ComposerProps {
  readonly state: State;
  readonly person: string;
  readonly channel: Channel;
  readonly draft: Draft;
  readonly onDraft: (next: (now: Draft) => Draft) => void;
  readonly onCommand: (action: CommandAction) => void;
}

/** The message box, for text and for slash commands. */
export function Composer({ state, person, channel, draft, onDraft, onCommand }: ComposerProps) {
  const [problem, setProblem] = useState<Problem>();
  const form = useRef<HTMLFormElement>(null);
  const problemId = useId();
  const people = useMemo(() => [...state.people, state.bot], [state.people, state.bot]);

  const change = (next: Draft) => {
    setProblem(undefined);
    onDraft(() => next);
  };
  const write = async (text: string) => {
    if (text.trim() === '') return;
    change(EMPTY);
    const { failed } = await act({ kind: 'write', person, channel: channel.id, text });
    if (failed === undefined) return;
    onDraft((now) =>
      now.kind === 'text' ? { kind: 'text', text: `${text}\n${now.text}`.trim() } : now,
    );
    setProblem({ sentence: `${failed}.` });
  };
  const run = (command: CommandDraft) => {
    const found = problemOf(command, people);
    setProblem(found);
    if (found !== undefined) {
      form.current?.querySelector<HTMLElement>(`[data-option="${found.option}"] input`)?.focus();
      return;
    }
    const { name } = command.command;
    const options = optionsOf(command, people);
    onCommand({ kind: 'command', person, channel: channel.id, command: name, options });
    change(EMPTY);
  };
  const submit = () => (draft.kind === 'text' ? void write(draft.text) : run(draft));

  return (
    <form
      ref={form}
      class="composer"
      aria-label="New message"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {draft.kind === 'text' ? (
        <TextBox
          text={draft.text}
          label={`Message ${channel.name}`}
          commands={state.commands}
          onDraft={change}
          onEnter={submit}
        />
      ) : (
        <CommandBox
          draft={draft}
          typist={{ person, channel: channel.id }}
          people={people}
          problem={problem && { ...problem, id: problemId }}
          onDraft={change}
          onEnter={submit}
        />
      )}
      <p id={problemId} class="problem" role="alert">
        {problem?.sentence}
      </p>
    </form>
  );
}
