import { useEffect, useState } from 'preact/hooks';
import type { Channel, Command, State } from '../../protocol/protocol.ts';
import type { CommandAction } from '../connection/attempts.ts';
import { act } from '../connection/connection.ts';

interface WelcomeProps {
  readonly state: State;
  readonly person: string;
  readonly channel: Channel;
  readonly onCommand: (action: CommandAction) => void;
}

/** A command to start with. */
interface Example {
  readonly command: string;
  readonly option?: { readonly name: string; readonly label: string; readonly value: string };
}

/** The start of a channel: what it is, and commands to try. */
export function Welcome({ state, person, channel, onCommand }: WelcomeProps) {
  const examples = useExamples(state, person, channel.id);
  const isDirect = channel.person !== undefined;
  return (
    <section class="welcome" aria-label="Welcome">
      <h2>{isDirect ? channel.name : `Welcome to ${channel.name}`}</h2>
      <p>
        {isDirect
          ? `This is your private conversation with ${state.bot.name}.`
          : `${state.bot.name} is here: the real bot, in a Discord that runs only on this machine.`}{' '}
        Type <kbd>/</kbd> for its commands, or try one:
      </p>
      <div class="examples">
        {examples.map(({ command, option }) => (
          <button
            key={command}
            type="button"
            class="example"
            onClick={() => {
              const options = option === undefined ? {} : { [option.name]: option.value };
              onCommand({ kind: 'command', person, channel: channel.id, command, options });
            }}
          >
            <span class="mention">/{command}</span> {option?.label}
          </button>
        ))}
      </div>
    </section>
  );
}

/** An example of each command, with the bot’s first suggestion if it needs an option. */
function useExamples(state: State, person: string, channel: string): Example[] {
  const { commands, botState, content } = state;
  const [examples, setExamples] = useState<Example[]>([]);
  useEffect(() => {
    if (botState !== 'online') return;
    let isCurrent = true;
    const chat = commands.filter(({ kind }) => kind === 'chat');
    const all = Promise.all(chat.map((command) => exampleOf(command, person, channel)));
    void all.then((found) => {
      if (isCurrent) setExamples(found.flat());
    });
    return () => {
      isCurrent = false;
    };
    // New content has new suggestions.
  }, [commands, botState, content, person, channel]);
  return examples;
}

async function exampleOf(command: Command, person: string, channel: string): Promise<Example[]> {
  const { name, options } = command;
  const [option, ...others] = options.filter(({ isRequired }) => isRequired);
  if (option === undefined) return [{ command: name }];
  if (others.length > 0 || !option.isSuggested) return [];
  const { choices = [] } = await act({
    kind: 'suggest',
    person,
    channel,
    command: name,
    option: option.name,
    typed: '',
  });
  const [first] = choices;
  if (first === undefined) return [];
  return [{ command: name, option: { name: option.name, label: first.name, value: first.value } }];
}
