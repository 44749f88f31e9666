import type { Result } from '../../loopback/interactions/interactions.ts';
import type { Loopback } from '../../loopback/loopback.ts';
import { PLACES, type Place } from '../../loopback/people/people.ts';
import type { Dice } from './dice.ts';

const WORDS = [
  'peace',
  'security guarantees',
  'Norway',
  'who mediates',
  'a ceasefire',
  'bees',
  '?',
];
const HEADINGS = ['flashpoint', 'introduction', 'the end'];

/** One person's next interaction, whatever it is. */
export function interact(discord: Loopback, dice: Dice): Promise<Result> {
  const person = discord.person('alice');
  const place: Place = dice.pick(Object.values(PLACES));
  const question = dice.pick(WORDS);
  switch (dice.below(6)) {
    case 0:
    case 1:
      return discord.command(person, 'ask', { question }, place);
    case 2:
      return discord.command(person, 'section', { name: dice.pick(HEADINGS) }, place);
    case 3:
      return discord.command(person, dice.pick(['contents', 'about']), {}, place);
    case 4:
      return discord.messageCommand(
        person,
        'Find in interview',
        { author: person, content: question },
        place,
      );
    default:
      return discord.autocomplete(person, 'ask', 'question', question, place);
  }
}
