import { ApplicationCommandType } from 'discord-api-types/v10';
import { messages } from '../../messages/messages.ts';
import { Failure } from '../failure.ts';
import { messageMarkdown, messageText } from '../reading/message-text.ts';
import { questionText } from '../reading/question-text.ts';
import { answerReply } from './ask.ts';
import { EVERYWHERE, type MessageCommand } from './command.ts';
import { userIdOf } from './options.ts';

/** `Find in interview`: a message's text as the question, answered privately. */
export const findInInterview: MessageCommand = {
  definition: {
    type: ApplicationCommandType.Message,
    name: 'Find in interview',
    ...EVERYWHERE,
  },
  run: (interaction, edition) => {
    const { target_id, resolved } = interaction.data;
    const message = resolved.messages[target_id];
    const shown = message === undefined ? '' : messageText(message);
    if (message === undefined || shown.trim() === '') throw new Failure(messages.noText);
    const question = { shown, searched: questionText(messageMarkdown(message)) };
    return answerReply(question, userIdOf(interaction), { isPrivate: true }, edition);
  },
};
