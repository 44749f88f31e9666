import { describe, expect, test } from 'vitest';
import { FRONT_MATTER } from '../../../support/content-folder.ts';
import { problemsInFile } from '../../../support/voices.ts';

const LINES = FRONT_MATTER.split('\n').length;
const REMEDY =
  'With “npm run add -- FILE” a published page or transcript becomes an interview.md with its speakers.';

/** The problems of an interview of one voice, as `line: message`. */
function problemsIn(text: string): string[] {
  return problemsInFile(`${FRONT_MATTER}\n${text}`, LINES);
}

test('a text that looks like turns, but declares no speakers, is a problem with its remedy', () => {
  expect(problemsIn('Meet Ada.\n\n**Host:** Why?\n\n**Ada:** So.\n\n**Host:** And?')).toEqual([
    `3: This begins like a turn, with “Host:”, “Ada:” (also on lines 16, 18), but no “speakers” are declared, so all of it would be quoted under one name. Declare “speakers” instead of “interviewee”, and write each label as “**Name:**”. ${REMEDY} Write “\\:” for the colon where it is no label’s.`,
  ]);
});

test('so are questions in bold or italics, each a paragraph', () => {
  expect(problemsIn('## Bees\n\n**Why bees?**\n\nSo.\n\n_And “wasps?”_\n\nNo.')).toEqual([
    `3: This is a question in bold or italics by itself (also on line 18), as interviewers’ questions are printed, but no “speakers” are declared, so it would be quoted as the interviewee’s words. Declare “speakers” instead of “interviewee”, and begin each turn with its “**Name:**”. ${REMEDY} If these are headings, write them with ##.`,
  ]);
});

test('and in a list, whose items they may be', () => {
  const text = '1. **Why bees?**\n\n   So.\n\n1. **And wasps?**\n\n   No.';
  expect(problemsIn(text)).toHaveLength(1);
});

describe('turns are seen', () => {
  const text = 'One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\nSix.';
  test.each([
    ['by labels without bold', 'Host: Why?\n\nAda: So.\n\nHost: And?\n\nAda: Yes.'],
    [
      'by names of two words',
      `Hal Host: Why?\n\nOne.\n\nAda Bee: So.\n\n${text}\n\nHal Host: And?`,
    ],
    ['by bold and dashes', `**Hal** — Why?\n\n${text}\n\n**Ada** — So.\n\n**Hal** — And?`],
    ['by capitals that recur', `MR. HOST: Why?\n\n${text}\n\nMR. HOST: And?`],
    ['by two labels alone', 'Host: Why?\n\nAda: So.'],
    ['by Q and A', `Q: Why?\n\nA: So.\n\n${text}`],
    ['by Q and A with full stops', `Q. Why?\n\nA. So.\n\n${text}`],
    ['by Q and A in bold', `**Q: Why?**\n\nA: So.\n\n${text}`],
    ['by Q and spaces', `Q  Why?\n\n${text}\n\nQ  And?`],
    ['by time codes', 'Hal: 00:01\n\nWhy?\n\nAda: 00:02\n\nSo.\n\nHal: 00:03\n\nAnd?'],
    ['by labels with time codes', `**Hal [00:01]:** Why?\n\n${text}\n\n**Hal [00:03]:** And?`],
    ['without empty lines', 'Host: Why?\nAda: So.\nHost: And?'],
    ['in a list', `- **Host:** Why?\n- **Ada:** So.\n- **Host:** And?\n\n${text}`],
    ['under headings', `## A\n\nHost: Why?\n\n## B\n\nAda: So.\n\nHost: And?`],
    ['in Chinese', '主持人：为什么？\n\n嘉宾：因为。\n\n主持人：好。'],
    ['with particles', `Guido van Rossum: Why?\n\n${text}\n\nGuido van Rossum: So.\n\nAda: No.`],
  ])('%s', (_, turns) => {
    const problems = problemsIn(turns);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('This begins like a turn');
  });
});

describe('text is text', () => {
  test.each([
    ['a note', '## A\n\n**Note:** once.\n\nOne.\n\nTwo.'],
    ['a note and an example', '## A\n\n**Note:** once.\n\nExample: so.\n\nTwo.'],
    [
      'words before a colon',
      'To your question about Belarus: so.\n\nIn short: no.\n\nSo, one: two.',
    ],
    ['credits', 'Interview: Jane Doe\n\nPhotos: John Doe\n\nOne.\n\nTwo.\n\nThree.'],
    [
      'times and addresses',
      '10:30 is late.\n\nhttps://a.org is one.\n\n10:30 again.\n\n10:30 again.',
    ],
    ['escaped colons', '**Note\\:** one.\n\n**Note\\:** two.\n\nNote\\: three.'],
    ['a glossary', '- **Drone:** a bee\n- **Wax:** a stuff\n- **Hive:** a house'],
    ['one bold question', '## A\n\n**Why bees?**\n\nSo.'],
    ['bold words', '## A\n\n**Bees hum.**\n\n**They do.**'],
    ['questions as headings', '## Why bees?\n\nSo.\n\n## And wasps?\n\nNo.'],
  ])('%s', (_, markdown) => {
    expect(problemsIn(markdown)).toEqual([]);
  });
});
