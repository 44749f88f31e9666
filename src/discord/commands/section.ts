import { findSection } from '../../search/sections/find-section.ts';
import type { Bot } from '../edition/edition.ts';
import { ApplicationCommandOptionType, ApplicationCommandType } from '../gateway/discord-js.ts';
import { ambiguousView } from '../views/contents-view.ts';
import { noSectionView } from '../views/no-section-view.ts';
import { sectionHeader, sectionView } from '../views/section-view.ts';
import { AUDIENCE_OPTIONS, readAudience } from './audience.ts';
import { type ChatCommand, EVERYWHERE } from './command.ts';
import { suggestSections } from './suggest.ts';

/** `/section`: a whole section, quoted. */
export const section: ChatCommand = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'section',
    description: 'Read a whole section of the interview',
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'name',
        description: 'The section’s name, or a part of it',
        required: true,
        autocomplete: true,
        max_length: 300,
      },
      ...AUDIENCE_OPTIONS,
    ],
  },
  run: (interaction, bot) => {
    const name = interaction.options.getString('name', true);
    const owner = interaction.user.id;
    const audience = readAudience(interaction);
    const [first, ...others] = sectionsNamed(name, bot);
    const interview = bot.sections[first ?? -1]?.interview;
    if (first === undefined || interview === undefined) {
      return { ...audience, outcome: 'none', view: noSectionView(name, owner, bot) };
    }
    if (others.length > 0) {
      const view = ambiguousView(name, [first, ...others], owner, bot);
      return { ...audience, outcome: 'ambiguous', view };
    }
    const header = sectionHeader(interview, audience.mention);
    return { ...audience, outcome: 'found', view: sectionView(header, first, 0, owner, bot) };
  },
  complete: (interaction, bot) => suggestSections(interaction.options.getFocused(), bot),
};

/** Numbers of the sections that a choice's value or name, or a typed name, may mean. */
function sectionsNamed(name: string, bot: Bot): number[] {
  const { choices } = bot.suggestions.sections;
  const chosen = [...choices.keys()].filter(
    (number) => choices[number]?.value === name || choices[number]?.name === name,
  );
  if (chosen.length > 0) return chosen;
  const found = findSection(bot.library, name).sections.map(({ section }) => section);
  return [...bot.sections.keys()].filter((number) => {
    const entry = bot.sections[number];
    return entry !== undefined && found.includes(entry.section);
  });
}
