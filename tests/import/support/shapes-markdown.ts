import type { Invented, InventedTurn, Voice } from './invented.ts';
import { exchanges, type Shape } from './shapes.ts';

const PARAGRAPH = '\n\n';

function article({ title, introduction }: Invented, body: string): string {
  return `---\ntitle: ${JSON.stringify(title)}\ndate: 2024-05-06\n---\n\n${introduction}\n\n${body}\n`;
}

type Labelled = (turn: InventedTurn, index: number, seen: number) => string;

/** A shape in which every turn begins with a label of some kind. */
function labelled(
  name: string,
  label: (voice: Voice, seen: number, index: number) => string,
  more: Partial<Shape> = {},
): Shape {
  return {
    ...{ name, extension: '.md' },
    render: (interview) =>
      article(
        interview,
        turns(
          interview,
          (turn, index, seen) =>
            `${label(turn.voice, seen, index)}${turn.paragraphs.join(PARAGRAPH)}`,
        ),
      ),
    ...more,
  };
}

function turns(interview: Invented, write: Labelled): string {
  const seen = new Map<Voice, number>();
  return interview.turns
    .map((turn, index) => {
      const before = seen.get(turn.voice) ?? 0;
      seen.set(turn.voice, before + 1);
      return write(turn, index, before);
    })
    .join(PARAGRAPH);
}

const clock = (index: number) => `00:${String(index).padStart(2, '0')}:07`;
const letter = (interview: Invented, voice: Voice) => (voice === interview.asker ? 'Q' : 'A');

/** A shape in which questions are set off and nothing is labelled. */
function setOff(
  name: string,
  write: (question: string, answer: string, index: number) => string,
): Shape {
  return {
    ...{ name, extension: '.md', nameless: true },
    render: (interview) =>
      article(
        interview,
        exchanges(interview)
          .map(({ question, answers }, index) =>
            write(
              question.paragraphs.join(' '),
              answers.flatMap(({ paragraphs }) => paragraphs).join(PARAGRAPH),
              index,
            ),
          )
          .join(PARAGRAPH),
      ),
  };
}

export const markdownShapes: readonly Shape[] = [
  labelled('a bold name and colon', ({ name }) => `**${name}:** `),
  labelled('a bold name, and a colon behind the bold', ({ name }) => `**${name}**: `),
  labelled('a plain name and colon', ({ name }) => `${name}: `),
  labelled('a first name and colon', ({ first }) => `${first}: `, { english: true }),
  labelled('an underscored name', ({ name }) => `__${name}:__ `),
  labelled('a bold name and a dash', ({ name }) => `**${name}** — `),
  labelled('a plain name and a dash', ({ name }) => `${name} — `),
  labelled('a name in capitals', ({ name }) => `${name.toUpperCase()}: `),
  labelled('a title and surname in capitals', ({ formal }) => `${formal}:  `, { english: true }),
  labelled(
    'a full name once, then initials',
    ({ name, initials }, seen) => `**${seen === 0 ? name : initials}:** `,
    { english: true },
  ),
  labelled(
    'a full name with initials once, then initials',
    ({ name, initials }, seen) => (seen === 0 ? `${name} (${initials}): ` : `${initials}: `),
    { english: true },
  ),
  labelled(
    'a full name once, then the surname',
    ({ name, surname }, seen) => `**${seen === 0 ? name : surname}:** `,
    { english: true },
  ),
  labelled(
    'a full name once, then the first name',
    ({ name, first }, seen) => `${seen === 0 ? name : first}: `,
    { english: true },
  ),
  labelled(
    'a name and time code on their own line',
    ({ name }, _, index) => `${name}: ${clock(index)}\n\n`,
  ),
  labelled('a time code before the name', ({ name }, _, index) => `[${clock(index)}] ${name}: `),
  labelled('a time code behind the name', ({ name }, _, index) => `${name} [${clock(index)}]: `),
  labelled(
    'a time code behind a bold name',
    ({ name }, _, index) => `**${name}** (${clock(index)}): `,
  ),
  labelled(
    'a time code at the start of what is said',
    ({ name }, _, index) => `**${name}:** \\[${clock(index)}\\] `,
  ),
  labelled('a bold name alone', ({ name }) => `**${name}**\n\n`),
  labelled('a name as a heading', ({ name }) => `### ${name}\n\n`),
  labelled('a label in the same bold as the question', ({ name }) => `**${name}:** `),
  {
    name: 'bold Q and A',
    extension: '.md',
    nameless: true,
    render: (interview) =>
      article(
        interview,
        turns(
          interview,
          ({ voice, paragraphs }) =>
            `**${letter(interview, voice)}:** ${paragraphs.join(PARAGRAPH)}`,
        ),
      ),
  },
  {
    name: 'a whole question in bold behind Q, and A',
    extension: '.md',
    nameless: true,
    render: (interview) =>
      article(
        interview,
        turns(interview, ({ voice, paragraphs }) =>
          voice === interview.asker
            ? `**Q: ${paragraphs.join(' ')}**`
            : `A: ${paragraphs.join(PARAGRAPH)}`,
        ),
      ),
  },
  {
    name: 'Q with a label and answers without',
    extension: '.md',
    nameless: true,
    render: (interview) =>
      article(
        interview,
        turns(
          interview,
          ({ voice, paragraphs }) =>
            `${voice === interview.asker ? '**Q:** ' : ''}${paragraphs.join(PARAGRAPH)}`,
        ),
      ),
  },
  {
    name: 'a name repeated on every paragraph',
    extension: '.md',
    render: (interview) =>
      article(
        interview,
        turns(interview, ({ voice, paragraphs }) =>
          paragraphs.map((text) => `**${voice.name}**: ${text}`).join(PARAGRAPH),
        ),
      ),
  },
  {
    name: 'turns as list items',
    extension: '.md',
    render: (interview) =>
      article(
        interview,
        turns(
          interview,
          ({ voice, paragraphs }) => `- **${voice.name}:** ${paragraphs.join('\n\n  ')}`,
        ),
      ),
  },
  {
    name: 'turns in block quotes',
    extension: '.md',
    render: (interview) =>
      article(
        interview,
        turns(
          interview,
          ({ voice, paragraphs }) => `> **${voice.name}:** ${paragraphs.join('\n>\n> ')}`,
        ),
      ),
  },
  {
    name: 'a table, one row a turn',
    extension: '.md',
    render: (interview) =>
      article(
        interview,
        `| Speaker | Text |\n| --- | --- |\n${interview.turns.map(({ voice, paragraphs }) => `| ${voice.name} | ${paragraphs.join(' ')} |`).join('\n')}`,
      ),
  },
  {
    name: 'lines of one paragraph',
    extension: '.md',
    render: (interview) =>
      article(
        interview,
        interview.turns
          .map(({ voice, paragraphs }) => `${voice.name}: ${paragraphs.join(' ')}`)
          .join('\n'),
      ),
  },
  {
    name: 'headings between labelled turns',
    extension: '.md',
    render: (interview) =>
      article(
        interview,
        turns(
          interview,
          ({ voice, paragraphs }, index) =>
            `${index % 4 === 0 ? `## Part ${index / 4 + 1}: the island\n\n` : ''}**${voice.name}:** ${paragraphs.join(PARAGRAPH)}`,
        ),
      ),
  },
  setOff('questions in bold', (question, answer) => `**${question}**\n\n${answer}`),
  setOff('questions in italics', (question, answer) => `*${question}*\n\n${answer}`),
  setOff('questions as headings', (question, answer) => `### ${question}\n\n${answer}`),
  setOff(
    'questions as the deepest headings',
    (question, answer) => `##### ${question}\n\n${answer}`,
  ),
  setOff(
    'numbered questions in bold',
    (question, answer, index) => `**${index + 1}. ${question}**\n\n${answer}`,
  ),
  setOff(
    'a numbered list of questions',
    (question, answer) => `1. **${question}**\n\n    ${answer.replaceAll('\n\n', '\n\n    ')}`,
  ),
  setOff('questions in block quotes', (question, answer) => `> ${question}\n\n${answer}`),
  setOff(
    'a bold question and its answer in one paragraph',
    (question, answer) => `**${question}**\n${answer}`,
  ),
];
