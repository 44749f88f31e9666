import { readLibrary } from '../../src/interview/library/read-library.ts';
import type { Interview, Library, Section } from '../../src/interview/model.ts';

// Read once: property tests make hundreds of libraries.
const [real] = readLibrary('content').interviews;
if (real === undefined) throw new Error('There is no interview.');
const { attribution } = real;

/** A library of one interview with these texts as its sections; the first is the introduction. */
export function libraryOfTexts(
  sections: readonly { heading: string; texts: readonly string[] }[],
): Library {
  const interview: Interview = {
    slug: 'hostile',
    attribution: { ...attribution, title: '**`@everyone`** <@1>' },
    companion: { aliases: [], questions: new Map() },
    sections: sections.map(
      ({ heading, texts }, number): Section => ({
        number,
        heading,
        slug: `section-${number}`,
        passages: texts.map((text, index) => ({
          reference: `${number}.${index + 1}`,
          position: index + 1,
          text,
          speaker: { name: '_Ada_ <@1>', role: number === 0 ? 'publisher' : 'interviewee' },
          turn: number === 0 ? 1 : 2,
        })),
      }),
    ),
  };
  return { interviews: [interview] };
}

const LONG = 'Bees hum over the *wide* meadow while_they_carry | pollen. '.repeat(170).trim();

/** Everything that Discord would read as markup, pings, long and strange texts, many sections. */
export const HOSTILE = libraryOfTexts([
  { heading: 'Introduction', texts: ['@everyone and @here, meet <@1>, <@&2>, <#3> and </ask:4>.'] },
  {
    heading: '# *Heading* ~~one~~ || two ||',
    texts: ['**bold** __under__ ~~gone~~ ||hidden|| `code` ```block```.'],
  },
  {
    heading: '-# small',
    texts: ['-# small\n# big\n> quote\n>>> quotes\n- list\n* list\n1. one\n  2) two.'],
  },
  {
    heading: 'Links',
    texts: [
      'See [this](https://example.org) and https://example.org/a_b_c and <https://example.org>.',
    ],
  },
  { heading: 'Emoji', texts: ['Smile :smile: <:x:1> <t:1700000000:R> 👩‍🚀 ¯\\_(ツ)_/¯ \\o/ \\*.'] },
  { heading: 'שלום', texts: ['שלום עולם. \u202eabc\u202c zero\u200bwidth.'] },
  { heading: 'Long', texts: [LONG, 'x'.repeat(10_000), '🐝'.repeat(3000)] },
  { heading: 'Backslashes', texts: ['\\'.repeat(2500), '*'.repeat(4000)] },
  ...Array.from({ length: 60 }, (_, index) => ({
    heading: `${'Very '.repeat(30)}long heading ${index}`,
    texts: [`Wasp number${index} stings.`],
  })),
]);
