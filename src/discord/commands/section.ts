import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { messages } from '../../messages/messages.ts';
import { findSection } from '../../search/sections/find-section.ts';
import type { Edition } from '../edition/edition.ts';
import { OPTION_TEXT } from '../limits.ts';
import { ambiguousView } from '../views/contents-view.ts';
import { noSectionView } from '../views/no-section-view.ts';
import { sectionHeader, sectionView } from '../views/section-view.ts';
import { AUDIENCE_OPTIONS, readAudience } from './audience.ts';
import { type ChatCommand, EVERYWHERE } from './command.ts';
import { focusedText, stringOption, userIdOf } from './options.ts';
import { suggestSections } from './suggest.ts';

/** `/section`: a whole section, quoted. */
export const section: ChatCommand = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'section',
    description: messages.commands.section,
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'name',
        description: messages.commands.name,
        required: true,
        autocomplete: true,
        max_length: OPTION_TEXT,
      },
      ...AUDIENCE_OPTIONS,
    ],
  },
  run: (interaction, edition) => {
    const name = stringOption(interaction, 'name');
    const owner = userIdOf(interaction);
    const audience = readAudience(interaction);
    const [first, ...others] = sectionsNamed(name, edition);
    const interview = edition.sections[first ?? -1]?.interview;
    if (first === undefined || interview === undefined) {
      return { ...audience, outcome: 'none', view: noSectionView(name, owner, edition) };
    }
    if (others.length > 0) {
      const view = ambiguousView(name, [first, ...others], owner, edition);
      return { ...audience, outcome: 'ambiguous', view };
    }
    const header = sectionHeader(interview, audience.mention);
    return { ...audience, outcome: 'found', view: sectionView(header, first, 0, owner, edition) };
  },
  complete: (interaction, edition) => suggestSections(focusedText(interaction), edition),
};

/** The numbers of the sections that a choice's value or name, or a typed name, may mean. */
function sectionsNamed(name: string, edition: Edition): number[] {
  const { choices } = edition.suggestions.sections;
  const chosen = [...choices.keys()].filter(
    (number) => choices[number]?.value === name || choices[number]?.name === name,
  );
  if (chosen.length > 0) return chosen;
  const found = findSection(edition.library, name).sections.map(({ section }) => section);
  return [...edition.sections.keys()].filter((number) => {
    const entry = edition.sections[number];
    return entry !== undefined && found.includes(entry.section);
  });
}
