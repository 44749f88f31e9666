import { ApplicationCommandType } from 'discord-api-types/v10';
import { messages } from '../../messages/messages.ts';
import { aboutView } from '../views/about-view.ts';
import { type ChatCommand, EVERYWHERE } from './command.ts';

/** `/about`: who speaks, what this bot does, privacy. */
export const about: ChatCommand = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'about',
    description: messages.commands.about,
    ...EVERYWHERE,
  },
  run: (_, edition) => ({ view: aboutView(edition), isPrivate: false, outcome: 'shown' }),
};
