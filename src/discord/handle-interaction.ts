import { randomUUID } from 'node:crypto';
import {
  type AutocompleteInteraction,
  DiscordAPIError,
  type Interaction,
  MessageFlags,
  type RepliableInteraction,
} from 'discord.js';
import type { Logger } from 'pino';
import type { Bot } from './bot.ts';
import { CHAT_COMMANDS, MESSAGE_COMMANDS } from './commands/all.ts';
import type { Reply } from './commands/command.ts';
import { Failure } from './failure.ts';
import { press } from './press.ts';

/** Errors of Discord's that mean that nobody waits for this answer any more. */
const TOO_LATE = new Map([
  [10062, 'the interaction has expired'],
  [40060, 'the interaction was answered already'],
]);

/**
 * Answers an interaction. Never rejects: a failure becomes a sentence for the person and, unless it
 * was foreseen, a line in the log.
 */
export async function handleInteraction(
  interaction: Interaction,
  bot: Bot,
  log: Logger,
): Promise<void> {
  try {
    await answerInteraction(interaction, bot);
  } catch (error) {
    await reportFailure(interaction, error, log);
  }
}

async function answerInteraction(interaction: Interaction, bot: Bot): Promise<void> {
  if (interaction.isAutocomplete()) return complete(interaction, bot);
  if (interaction.isChatInputCommand()) {
    const command = CHAT_COMMANDS.find(
      ({ definition }) => definition.name === interaction.commandName,
    );
    if (command === undefined) throw new UnknownCommand();
    return reply(interaction, command.run(interaction, bot));
  }
  if (interaction.isMessageContextMenuCommand()) {
    const command = MESSAGE_COMMANDS.find(
      ({ definition }) => definition.name === interaction.commandName,
    );
    if (command === undefined) throw new UnknownCommand();
    return reply(interaction, command.run(interaction, bot));
  }
  if (interaction.isMessageComponent()) {
    const { updates, ...pressed } = press(interaction, bot);
    if (!updates) return reply(interaction, pressed);
    await interaction.update({
      components: [pressed.view],
      flags: MessageFlags.IsComponentsV2,
      allowedMentions: { parse: [] },
    });
    return;
  }
  if (interaction.isRepliable()) throw new UnknownCommand();
}

/** A command of an older version that Discord still shows. */
class UnknownCommand extends Failure {
  override readonly name = 'UnknownCommand';

  constructor() {
    super('This command does not exist any more. Please try /ask.');
  }
}

async function complete(interaction: AutocompleteInteraction, bot: Bot): Promise<void> {
  const command = CHAT_COMMANDS.find(
    ({ definition }) => definition.name === interaction.commandName,
  );
  await interaction.respond(command?.complete?.(interaction, bot) ?? []);
}

async function reply(
  interaction: RepliableInteraction,
  { view, isPrivate, mention }: Reply,
): Promise<void> {
  await interaction.reply({
    components: [view],
    flags: isPrivate
      ? [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral]
      : [MessageFlags.IsComponentsV2],
    allowedMentions: { parse: [], users: mention === undefined ? [] : [mention] },
  });
}

/** Turns any failure into a sentence for the person and, unless it was foreseen, a line in the log. */
async function reportFailure(interaction: Interaction, error: unknown, log: Logger): Promise<void> {
  const what = { interaction: interaction.id, type: interaction.type };
  const late = error instanceof DiscordAPIError ? TOO_LATE.get(Number(error.code)) : undefined;
  if (late !== undefined) {
    log.warn(what, `An answer came too late: ${late}.`);
    return;
  }
  let sentence: string;
  if (error instanceof Failure) {
    sentence = error.message;
    log.debug({ ...what, failure: error.name }, error.message);
  } else {
    const reference = randomUUID().slice(0, 8);
    sentence = `Something went wrong on my side (reference ${reference}). Please try again.`;
    log.error({ ...what, reference, err: error }, 'An interaction failed.');
  }
  try {
    await tell(interaction, sentence);
  } catch (second) {
    log.warn({ ...what, err: second }, 'A failure could not be told.');
  }
}

async function tell(interaction: Interaction, sentence: string): Promise<void> {
  if (interaction.isAutocomplete()) {
    if (!interaction.responded) await interaction.respond([]);
    return;
  }
  if (!interaction.isRepliable()) return;
  await interaction.reply({
    content: sentence,
    flags: MessageFlags.Ephemeral,
    allowedMentions: { parse: [] },
  });
}
