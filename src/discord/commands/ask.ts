import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { messages } from '../../messages/messages.ts';
import type { Edition } from '../edition/edition.ts';
import { OPTION_TEXT } from '../limits.ts';
import { questionText } from '../reading/question-text.ts';
import { answerState, answerView, noAnswerView } from '../views/answer-view.ts';
import { answerHeader } from '../views/header.ts';
import { AUDIENCE_OPTIONS, readAudience } from './audience.ts';
import { type Audience, type ChatCommand, EVERYWHERE, type Reply } from './command.ts';
import { focusedText, stringOption, userIdOf } from './options.ts';
import { suggestQuestions } from './suggest.ts';

/** `/ask`: the passages that answer a question. */
export const ask: ChatCommand = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'ask',
    description: messages.commands.ask,
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: messages.commands.question,
        required: true,
        autocomplete: true,
        max_length: OPTION_TEXT,
      },
      ...AUDIENCE_OPTIONS,
    ],
  },
  run: (interaction, edition) => {
    const question = stringOption(interaction, 'question');
    const audience = readAudience(interaction);
    const asked = typedQuestion(question);
    return { ...answerReply(asked, userIdOf(interaction), audience, edition), question };
  },
  complete: (interaction, edition) => suggestQuestions(focusedText(interaction), edition),
};

/** A question as the header shows it, and the part that is searched. */
export interface AskedQuestion {
  readonly shown: string;
  readonly searched: string;
}

/** A question as typed by a person. */
export function typedQuestion(typed: string): AskedQuestion {
  return { shown: typed, searched: questionText(typed) };
}

/** The reply to a question from any command. */
export function answerReply(
  { shown, searched }: AskedQuestion,
  owner: string,
  audience: Audience,
  edition: Edition,
): Reply {
  const found = edition.answerTo(searched);
  const header = answerHeader(shown, found, edition.library, audience.mention);
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
