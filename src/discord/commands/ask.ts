import type { Edition } from '../edition/edition.ts';
import { ApplicationCommandOptionType, ApplicationCommandType } from '../gateway/discord-js.ts';
import { answerState, answerView, noAnswerView } from '../views/answer-view.ts';
import { answerHeader } from '../views/header.ts';
import { AUDIENCE_OPTIONS, readAudience } from './audience.ts';
import { type Audience, type ChatCommand, EVERYWHERE, type Reply } from './command.ts';
import { questionText } from './question-text.ts';
import { suggestQuestions } from './suggest.ts';

const LONGEST_QUESTION = 300;

/** `/ask`: the passages that answer a question. */
export const ask: ChatCommand = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'ask',
    description: 'Ask the interview: the passages that answer, in its own words',
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'What do you want to know?',
        required: true,
        autocomplete: true,
        max_length: LONGEST_QUESTION,
      },
      ...AUDIENCE_OPTIONS,
    ],
  },
  run: (interaction, edition) => {
    const question = interaction.options.getString('question', true);
    const reply = answerReply(question, interaction.user.id, readAudience(interaction), edition);
    return { ...reply, asked: question };
  },
  complete: (interaction, edition) => suggestQuestions(interaction.options.getFocused(), edition),
};

/** The reply to a question, however it was asked. */
export function answerReply(
  question: string,
  owner: string,
  audience: Audience,
  edition: Edition,
): Reply {
  const found = edition.answerTo(questionText(question));
  const header = answerHeader(question, found, audience.mention);
  const state = answerState(found, edition);
  const { isPrivate } = audience;
  return {
    ...audience,
    outcome: found.outcome,
    view:
      state === undefined
        ? noAnswerView(header, found, owner, edition)
        : answerView(header, state, 0, { owner, isPrivate }, edition),
  };
}
