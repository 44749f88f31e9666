import { ApplicationCommandType } from 'discord-api-types/v10';
import { messages } from '../../messages/messages.ts';
import { contentsView } from '../views/contents-view.ts';
import { type ChatCommand, EVERYWHERE } from './command.ts';
import { userIdOf } from './options.ts';

/** `/contents`: the table of contents. */
export const contents: ChatCommand = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'contents',
    description: messages.commands.contents,
    ...EVERYWHERE,
  },
  run: (interaction, edition) => ({
    view: contentsView(0, userIdOf(interaction), edition),
    isPrivate: false,
    outcome: 'shown',
  }),
};
