import { ApplicationCommandType } from '../gateway/discord-js.ts';
import { aboutView } from '../views/about-view.ts';
import { type ChatCommand, EVERYWHERE } from './command.ts';

/** `/about`: who speaks, what this bot does, privacy. */
export const about: ChatCommand = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'about',
    description: 'Who speaks, who published it, what this bot does, and privacy',
    ...EVERYWHERE,
  },
  run: (_, edition) => ({ view: aboutView(edition), isPrivate: false, outcome: 'shown' }),
};
