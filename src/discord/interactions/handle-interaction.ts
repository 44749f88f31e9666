import { randomUUID } from 'node:crypto';
import type { Interaction, RepliableInteraction } from 'discord.js';
import { CHAT_COMMANDS, DEFINITIONS, MESSAGE_COMMANDS } from '../commands/all.ts';
import type { Reply } from '../commands/command.ts';
import type { Edition } from '../edition/edition.ts';
import { Failure } from '../failure.ts';
import { ALREADY_ANSWERED, deliver, Undelivered } from '../gateway/deliver.ts';
import { DiscordAPIError, MessageFlags } from '../gateway/discord-js.ts';
import { press } from './handle-component.ts';

/** Errors of Discord's that mean that nobody waits for this answer any more. */
const TOO_LATE = new Map<unknown, string>([
  [10062, 'the interaction has expired'],
  [ALREADY_ANSWERED, 'the interaction was answered already'],
]);

const NAMES = new Set(DEFINITIONS.map(({ name }) => name));

/** What became of an interaction: what the log and the metrics are told of it. */
export interface Handled {
  /** A command's name, `suggestions`, `button`, or `unknown`: never what somebody made up. */
  readonly command: string;
  /**
   * How the search ended; or `suggested`; `refused`, for a foreseen failure; `late`; `undelivered`,
   * where Discord could not be reached; `failed`, for one that nobody foresaw.
   */
  readonly outcome: Reply['outcome'] | 'suggested' | 'refused' | 'late' | 'undelivered' | 'failed';
  readonly asked?: string;
  /** What stands in the log beside the outcome: why. */
  readonly detail?: string;
  readonly error?: unknown;
  /** What the person was told, to find the error by. */
  readonly reference?: string;
}

/** An answer that is ready to be sent. */
interface Prepared {
  readonly outcome: Handled['outcome'];
  readonly asked?: string;
  readonly send: () => Promise<unknown>;
}

/** Answers an interaction. Never rejects: a failure becomes a sentence for the person. */
export async function handleInteraction(
  interaction: Interaction,
  edition: Edition,
): Promise<Handled> {
  const receivedAt = performance.now();
  const command = nameOf(interaction);
  try {
    const { outcome, asked, send } = prepare(interaction, edition);
    await deliver(send, receivedAt);
    return { command, outcome, ...(asked !== undefined && { asked }) };
  } catch (error) {
    return { command, ...(await handleFailure(interaction, error, receivedAt)) };
  }
}

function nameOf(interaction: Interaction): string {
  if (interaction.isAutocomplete()) return 'suggestions';
  if (interaction.isMessageComponent()) return 'button';
  if (!interaction.isCommand()) return 'unknown';
  return NAMES.has(interaction.commandName) ? interaction.commandName : 'unknown';
}

function prepare(interaction: Interaction, edition: Edition): Prepared {
  if (interaction.isAutocomplete()) {
    const choices = named(CHAT_COMMANDS, interaction)?.complete?.(interaction, edition) ?? [];
    return { outcome: 'suggested', send: () => interaction.respond(choices) };
  }
  if (interaction.isChatInputCommand()) {
    const command = named(CHAT_COMMANDS, interaction);
    if (command === undefined) throw new UnknownCommand();
    return prepareReply(interaction, command.run(interaction, edition));
  }
  if (interaction.isMessageContextMenuCommand()) {
    const command = named(MESSAGE_COMMANDS, interaction);
    if (command === undefined) throw new UnknownCommand();
    return prepareReply(interaction, command.run(interaction, edition));
  }
  if (interaction.isMessageComponent()) {
    const pressed = press(interaction, edition);
    if (!pressed.updates) return prepareReply(interaction, pressed);
    const message = {
      components: [pressed.view],
      flags: MessageFlags.IsComponentsV2,
      allowedMentions: { parse: [] },
    } as const;
    return { outcome: pressed.outcome, send: () => interaction.update(message) };
  }
  throw new UnknownCommand();
}

/** A command of an older version that Discord still shows. */
class UnknownCommand extends Failure {
  override readonly name = 'UnknownCommand';

  constructor() {
    super('This command does not exist any more. Please try /ask.');
  }
}

function named<Command extends { readonly definition: { readonly name: string } }>(
  commands: readonly Command[],
  { commandName }: { readonly commandName: string },
): Command | undefined {
  return commands.find(({ definition }) => definition.name === commandName);
}

function prepareReply(
  interaction: RepliableInteraction,
  { view, isPrivate, mention, outcome, asked }: Reply,
): Prepared {
  const send = () =>
    interaction.reply({
      components: [view],
      flags: isPrivate
        ? [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral]
        : [MessageFlags.IsComponentsV2],
      allowedMentions: { parse: [], users: mention === undefined ? [] : [mention] },
    });
  return { outcome, send, ...(asked !== undefined && { asked }) };
}

/** Tells the person in a sentence what went wrong, where somebody may still read it. */
async function handleFailure(
  interaction: Interaction,
  error: unknown,
  receivedAt: number,
): Promise<Omit<Handled, 'command'>> {
  const lost = lostAnswer(error);
  if (lost !== undefined) return lost;
  const reference = randomUUID().slice(0, 8);
  const isExpected = error instanceof Failure;
  const sentence = isExpected
    ? error.message
    : `Something went wrong on my side (reference ${reference}). Please try again.`;
  try {
    await deliver(() => tell(interaction, sentence), receivedAt);
  } catch (second) {
    if (isExpected) return lostAnswer(second) ?? { outcome: 'failed', error: second };
  }
  return isExpected
    ? { outcome: 'refused', detail: error.name }
    : { outcome: 'failed', error, reference };
}

/** What became of an answer that nobody can read any more, if that is what the error says. */
function lostAnswer(error: unknown): Omit<Handled, 'command'> | undefined {
  if (error instanceof Undelivered) return { outcome: 'undelivered', error };
  const late = error instanceof DiscordAPIError ? TOO_LATE.get(error.code) : undefined;
  return late === undefined ? undefined : { outcome: 'late', detail: late };
}

async function tell(interaction: Interaction, content: string): Promise<void> {
  if (interaction.isAutocomplete()) await interaction.respond([]);
  else if (interaction.isRepliable()) {
    const allowedMentions = { parse: [] };
    await interaction.reply({ content, flags: MessageFlags.Ephemeral, allowedMentions });
  }
}
