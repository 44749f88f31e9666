import type { Invented, Voice } from './invented.ts';
import type { Shape } from './shapes.ts';
import { wrap } from './shapes-text.ts';

const clock = (index: number) => `00:${String(index).padStart(2, '0')}:07`;
const PARAGRAPH = '\n\n';

/** A shape in which every turn is written by itself. */
function turns(
  name: string,
  extension: string,
  write: (voice: Voice, said: readonly string[], index: number, interview: Invented) => string,
  more: Partial<Shape> & { head?: (interview: Invented) => string; tail?: string } = {},
): Shape {
  const { head = ({ introduction }) => `${introduction}\n\n`, tail = '', ...rest } = more;
  return {
    ...{ name, extension },
    render: (interview) =>
      `${head(interview)}${interview.turns
        .map(({ voice, paragraphs }, index) => write(voice, paragraphs, index, interview))
        .join(PARAGRAPH)}${tail}`,
    ...rest,
  };
}

const initialled = ({ introduction, asker, turns: all }: Invented) => {
  const guest = all.find(({ voice }) => voice !== asker)?.voice.name ?? '';
  return `Interview with ${guest}\n\nInterviewed by ${asker.name}\n\n${introduction}\n\n`;
};
const record = (voice: Voice, { asker }: Invented) =>
  voice === asker ? 'The CHAIRMAN' : 'Mr. VAN OOSTEN';

/** Shapes that publishers print and programs export. */
export const publisherShapes: readonly Shape[] = [
  turns(
    'titles and periods, as parliaments print them',
    '.txt',
    (voice, said, _, interview) =>
      said
        .map((text, index) =>
          wrap(index === 0 ? `    ${record(voice, interview)}. ${text}` : `    ${text}`),
        )
        .join('\n'),
    { english: true, asker: 'The CHAIRMAN' },
  ),
  turns(
    'initials of names that only the head has',
    '.md',
    (voice, said) => `**${voice.initials}**\n\n${said.join(PARAGRAPH)}`,
    { english: true, head: initialled },
  ),
  turns(
    'a range of times above each name, as meetings are exported',
    '.txt',
    (voice, said, index) =>
      `0:${index}:3.20 --> 0:${index}:9.480\n${voice.name}\n${said.join(' ')}`,
    { head: () => '' },
  ),
  turns(
    'a time of its own between name and words',
    '.html',
    (voice, said, index) =>
      `<div class="who">${voice.name}</div><div>${clock(index)}</div><div>${said.join('</div><div>')}</div>`,
  ),
  turns(
    'running heads and feet between the pages',
    '.txt',
    (voice, said, index) =>
      `${wrap(`${voice.name}: ${said.join(' ')}`)}${index % 2 === 1 ? `\nRef. 12          © The Tide          Page ${index} of 9\n\fSkerry Light, an oral history\n` : ''}`,
  ),
  turns(
    'the author, an advertisement, a caption, a repeated quote and comments around it',
    '.md',
    (voice, said, index) =>
      `**${voice.name}:** ${said.join(PARAGRAPH)}${index === 1 ? `\n\nAdvertisement\n\n*A lamp. Photo: Some Body*\n\n> ${said[0]}` : ''}`,
    {
      head: ({ introduction }) => `**Author:** Some Body\n\n${introduction}\n\n`,
      tail: '\n\n## Comments\n\n**Passer By:** First!\n\n**Passer By:** Second!\n',
      english: true,
    },
  ),
  turns(
    'names in brackets',
    '.srt',
    (voice, said, index) =>
      `${index + 1}\n${clock(index)},000 --> ${clock(index)},900\n[${voice.name}] ${said.join(' ')}`,
    { head: () => '' },
  ),
  turns(
    'a dash before each question in bold and each answer',
    '.html',
    (voice, said, _, { asker }) =>
      voice === asker
        ? `<p><b>— ${said.join(' ')}</b></p>`
        : said.map((text, index) => `<p>${index === 0 ? '— ' : ''}${text}</p>`).join(''),
    { nameless: true },
  ),
  turns(
    'P and R in bold',
    '.md',
    (voice, said, _, { asker }) => `**${voice === asker ? 'P' : 'R'}.** ${said.join(PARAGRAPH)}`,
    { nameless: true },
  ),
  {
    name: 'subtitles that roll up',
    extension: '.vtt',
    render: ({ turns: all }) => {
      const lines = all.flatMap(
        ({ voice, paragraphs }) =>
          `${voice.name}: ${paragraphs.join(' ')}`.match(/\S+(?:\s\S+){0,5}/g) ?? [],
      );
      const cue = (index: number, text: string) =>
        `00:${String(Math.floor(index / 20)).padStart(2, '0')}:${String((index % 20) * 3).padStart(2, '0')}.000 --> 00:${String(Math.floor(index / 20)).padStart(2, '0')}:${String((index % 20) * 3 + 2).padStart(2, '0')}.990\n${text}\n`;
      return `WEBVTT\nKind: captions\n\n${lines
        .map((line, index) => cue(index, `${index === 0 ? ' ' : lines[index - 1]}\n${line}`))
        .join('\n')}`;
    },
  },
];
