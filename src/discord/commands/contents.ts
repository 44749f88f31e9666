import { ApplicationCommandType } from '../gateway/discord-js.ts';
import { contentsView } from '../views/contents-view.ts';
import { type ChatCommand, EVERYWHERE } from './command.ts';

/** `/contents`: the table of contents. */
export const contents: ChatCommand = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'contents',
    description: 'The sections of the interview, to choose from',
    ...EVERYWHERE,
  },
  run: (interaction, edition) => ({
    view: contentsView(0, interaction.user.id, edition),
    isPrivate: false,
    outcome: 'shown',
  }),
};
