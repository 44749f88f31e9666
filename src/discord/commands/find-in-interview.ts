import type { Message } from 'discord.js';
import { Failure } from '../failure.ts';
import { ApplicationCommandType, ComponentType } from '../gateway/discord-js.ts';
import { answerReply } from './ask.ts';
import { EVERYWHERE, type MessageCommand } from './command.ts';

/** `Find in interview`: a message's text as the question, answered privately. */
export const findInInterview: MessageCommand = {
  definition: {
    type: ApplicationCommandType.Message,
    name: 'Find in interview',
    ...EVERYWHERE,
  },
  run: (interaction, edition) => {
    const question = textOf(interaction.targetMessage);
    if (question.trim() === '') throw new Failure('This message has no text to look for.');
    return answerReply(question, interaction.user.id, { isPrivate: true }, edition);
  },
};

/** What a person reads of a message, whichever way it was made. */
function textOf({ content, embeds, components }: Message): string {
  const displays = components.flatMap((component) =>
    component.type === ComponentType.Container ? component.components : [component],
  );
  return [
    content,
    ...embeds.flatMap(({ title, description }) => [title ?? '', description ?? '']),
    ...displays.flatMap((component) =>
      component.type === ComponentType.TextDisplay ? [component.content] : [],
    ),
  ]
    .filter((text) => text !== '')
    .join('\n');
}
