import type { Invented, Voice } from './invented.ts';
import type { Shape } from './shapes.ts';

const WIDTH = 72;

/** Breaks a text into lines of a page; the lines after the first are set in. */
export function wrap(text: string, indent = '', first = ''): string {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(' ')) {
    if (line.trim() !== '' && line.length + word.length + 1 > WIDTH) {
      lines.push(line);
      line = `${indent}${word}`;
    } else line += line === '' || line === first || line === indent ? word : ` ${word}`;
  }
  return [...lines, line].join('\n');
}

function page({ title, introduction }: Invented, body: string): string {
  return `${' '.repeat(20)}${title.toUpperCase()}\n\n${wrap(introduction)}\n\n${body}\n`;
}

function paragraphsOf(
  label: (voice: Voice, interview: Invented) => string,
  more: Partial<Shape> & { name: string },
): Shape {
  return {
    extension: '.txt',
    render: (interview) =>
      page(
        interview,
        interview.turns
          .map(({ voice, paragraphs }) =>
            paragraphs
              .map((text, index) => wrap(index === 0 ? `${label(voice, interview)}${text}` : text))
              .join('\n\n'),
          )
          .join('\n\n'),
      ),
    ...more,
  };
}

const letter = (voice: Voice, interview: Invented) => (voice === interview.asker ? 'Q' : 'A');

export const textShapes: readonly Shape[] = [
  paragraphsOf(({ name }) => `${name}: `, { name: 'wrapped paragraphs with a name' }),
  paragraphsOf(({ formal }) => `${formal}:  `, {
    name: 'wrapped paragraphs with a title',
    english: true,
  }),
  paragraphsOf((voice, interview) => `${letter(voice, interview)}. `, {
    name: 'Q. and A.',
    nameless: true,
  }),
  paragraphsOf((voice, interview) => `${letter(voice, interview)}\t`, {
    name: 'Q, A and a tab',
    nameless: true,
  }),
  paragraphsOf((voice, interview) => (voice === interview.asker ? 'Q    ' : `${voice.formal}:  `), {
    name: 'Q and four spaces beside titles',
    english: true,
    asker: 'Q',
  }),
  paragraphsOf(({ name }) => `>> ${name.toUpperCase()}: `, {
    name: 'two arrows and a name in capitals',
  }),
  {
    name: 'indented paragraphs without empty lines',
    extension: '.txt',
    render: (interview) =>
      page(
        interview,
        interview.turns
          .map(({ voice, paragraphs }) =>
            paragraphs
              .map((text, index) =>
                index === 0 ? wrap(`${voice.name}: ${text}`) : wrap(text, '', '   '),
              )
              .join('\n'),
          )
          .join('\n\n'),
      ),
  },
  {
    name: 'a hanging indent',
    extension: '.txt',
    render: (interview) =>
      page(
        interview,
        interview.turns
          .map(({ voice, paragraphs }) =>
            wrap(`${voice.name}: ${paragraphs.join(' ')}`, '        '),
          )
          .join('\n\n'),
      ),
  },
  {
    name: 'a name in capitals on its own line',
    extension: '.txt',
    render: (interview) =>
      page(
        interview,
        interview.turns
          .map(
            ({ voice, paragraphs }) =>
              `${voice.name.toUpperCase()}\n${paragraphs.map((text) => wrap(text)).join('\n\n')}`,
          )
          .join('\n\n'),
      ),
  },
  {
    name: 'a name and time on their own line',
    extension: '.txt',
    render: (interview) =>
      page(
        interview,
        interview.turns
          .map(
            ({ voice, paragraphs }, index) => `${voice.name}  ${index}:05\n${paragraphs.join(' ')}`,
          )
          .join('\n\n'),
      ),
  },
  {
    name: 'one long line a turn',
    extension: '.txt',
    render: (interview) =>
      page(
        interview,
        interview.turns
          .map(({ voice, paragraphs }) => `${voice.name}: ${paragraphs.join(' ')}`)
          .join('\n'),
      ),
  },
  {
    name: 'pages with numbers and a closing line',
    extension: '.txt',
    render: (interview) =>
      page(
        interview,
        `${interview.turns.map(({ voice, paragraphs }, index) => `${index % 4 === 3 ? `- ${index} -\n\n` : ''}${voice.name}: ${paragraphs.join('\n\n')}`).join('\n\n')}\n\nEND OF TAPE 1`,
      ),
  },
];
