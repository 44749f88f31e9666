import { docx, type WordRun, wordParagraph, wordTable } from './docx.ts';
import type { Invented, InventedTurn } from './invented.ts';
import type { Shape } from './shapes.ts';

function word(
  name: string,
  write: (turn: InventedTurn, interview: Invented) => string,
  more: Partial<Shape> = {},
): Shape {
  return {
    ...{ name, extension: '.docx' },
    render: (interview) =>
      docx(
        wordParagraph([{ text: interview.title }], 'H1') +
          wordParagraph([{ text: interview.introduction }]) +
          interview.turns.map((turn) => write(turn, interview)).join(''),
      ),
    ...more,
  };
}

function labelled({ paragraphs }: InventedTurn, label: readonly WordRun[], italic = false): string {
  return paragraphs
    .map((text, index) => wordParagraph([...(index === 0 ? label : []), { text, italic }]))
    .join('');
}

export const wordShapes: readonly Shape[] = [
  word('a bold name', (turn) =>
    labelled(turn, [{ text: `${turn.voice.name}:`, bold: true }, { text: '  ' }]),
  ),
  word('a bold name and a tab', (turn) =>
    labelled(turn, [{ text: turn.voice.name, bold: true, tab: true }]),
  ),
  word('a plain name', (turn) => labelled(turn, [{ text: `${turn.voice.name}: ` }])),
  word(
    'Q and a tab, and titles',
    (turn, { asker }) =>
      turn.voice === asker
        ? labelled(turn, [{ text: 'Q', bold: true, tab: true }], true)
        : labelled(turn, [{ text: `${turn.voice.formal}:`, bold: true }, { text: '  ' }]),
    { english: true, asker: 'Q' },
  ),
  word(
    'questions in bold',
    (turn, { asker }) =>
      turn.paragraphs.map((text) => wordParagraph([{ text, bold: turn.voice === asker }])).join(''),
    { nameless: true },
  ),
  word(
    'questions in a style',
    (turn, { asker }) =>
      turn.paragraphs
        .map((text) => wordParagraph([{ text }], turn.voice === asker ? 'Ask' : undefined))
        .join(''),
    { nameless: true },
  ),
  word(
    'questions in italics',
    (turn, { asker }) =>
      turn.paragraphs
        .map((text) => wordParagraph([{ text, italic: turn.voice === asker }]))
        .join(''),
    { nameless: true },
  ),
  {
    ...word('a table', () => ''),
    render: (interview) =>
      docx(
        wordParagraph([{ text: interview.title }], 'H1') +
          wordTable(
            interview.turns.map(({ voice, paragraphs }) => [voice.name, paragraphs.join('\n')]),
          ),
      ),
  },
];
