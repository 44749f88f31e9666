import { describe, expect, test } from 'vitest';
import {
  ADA,
  frontMatterOf,
  HIVE,
  HOST,
  problemsInFile,
  problemsInText,
  TWO_VOICES,
} from '../../../support/voices.ts';

const TALK = '**Host:** Why?\n\n**Ada:** So.';
const OR_TEXT = 'or write “\\:” for the colon if these are words of the text.';

describe('text that only looks like a label is reported once, with all its lines', () => {
  test.each([
    [
      'one that nobody declared',
      '**Ben:** No.\n\n**Ada:** Oh.\n\n**Ben**: Yes.',
      `5: “Ben:” begins a paragraph like a label (also on line 19), but no speaker has it. Add “- { name: Ben, role: interviewee }”, or another role, to “speakers” and write “**Ben:**”; ${OR_TEXT}`,
    ],
    [
      'one with signs that YAML would read',
      '**Ben #2:** No.',
      `5: “Ben #2:” begins a paragraph like a label, but no speaker has it. Add “- { name: "Ben #2", role: interviewee }”, or another role, to “speakers” and write “**Ben #2:**”; ${OR_TEXT}`,
    ],
    [
      'a declared one in other letters',
      '**HOST:** No.',
      `5: “HOST:” begins a paragraph like a label, but the declared label nearest to it is “Host”. Write “**Host:**” if a turn of theirs begins here; add a speaker if it is somebody else’s; ${OR_TEXT}`,
    ],
    [
      'a speaker’s name',
      'Dr. Bee: No.',
      `5: “Dr. Bee:” begins a paragraph like a label, but the declared label nearest to it is “Ada”. Write “**Ada:**” if a turn of theirs begins here; add a speaker if it is somebody else’s; ${OR_TEXT}`,
    ],
    [
      'a declared one without bold',
      'Host: No.\n\n*Host:* Yes.\n\n**Host: And?**\n\n**Host:**So.',
      `5: “Host” begins a paragraph (also on lines 17, 19, 21), but not in the form of a label: bold, a colon, a space. Write “**Host:**” and a space if a turn begins here; ${OR_TEXT}`,
    ],
    [
      'a declared one without a colon',
      '**Host** — No.\n\n**Host.** Yes.',
      '5: “Host” is in bold without a colon at the start of a paragraph (also on line 17). Write “**Host:**” if a turn begins here; otherwise remove the bold.',
    ],
    [
      'a declared one in the middle of a paragraph',
      'So. **Host:** No.\n\nYes.\nHost: And?\n**Host**: So.\n**Host** — so.\n\n- **Host:** one\n- Host: two',
      `5: The label “Host” is in the middle of a paragraph (also on lines 18, 19, 20, 22, 23). Put an empty line before it and write “**Host:**” if a turn begins here; ${OR_TEXT}`,
    ],
  ])('%s', (_, text, problem) => {
    // Further lines are named as they are in the file, whose front matter has ten lines.
    expect(problemsInText(`${TALK}\n\n${text}`)).toEqual([problem]);
  });

  test.each([
    ['in capitals', 'MR. SMITH: Thanks.', 'MR. SMITH'],
    ['Q with a full stop', 'Q. Thanks?', 'Q'],
    ['Q with spaces', 'Q    Thanks?', 'Q'],
    ['Q with a colon', 'Q: Thanks?', 'Q'],
    ['that recur', 'Smith: One.\n\nText.\n\nSmith: Two.', 'Smith'],
    ['with time codes', 'Smith: 00:04:01\n\nOne.\n\nSmith (04:02): Two.', 'Smith'],
    ['with dashes', '**Smith** — One.\n\n**Smith** – Two.', 'Smith'],
    ['of Chinese', '嘉宾：你好。\n\n嘉宾：再见。', '嘉宾'],
  ])('labels without bold %s', (_, text, label) => {
    const [problem, ...others] = problemsInText(`${TALK}\n\n${text}`);
    expect(problem).toMatch(`5: “${label}:” begins a paragraph like a label`);
    expect(others).toEqual([]);
  });

  test.each([
    'To your question about Belarus: it is text.',
    '**To your question about Belarus:** it is text.',
    '**Gill**, the SVG editor, is text.',
    '**Gill** — the SVG editor — is text.',
    '**Really!** I hum: so.',
    'Example: once.',
    'I said, Host: hum.',
    'As *Host* said, **bees:** so.',
    '**Host\\:** No.',
    'Host\\: No.',
    'MR. SMITH\\: Thanks.',
    'Q\\. Thanks.',
    'At 10:30, https://example.org: so.',
    'Ada’s: so.',
    '## Host’s bees\n\nSo.',
  ])('but not “%s”', (text) => {
    expect(problemsInText(`${TALK}\n\n${text}`)).toEqual([]);
  });
});

describe('words without a known speaker', () => {
  test('text under a heading before the first label', () => {
    const problem =
      'No label stands before this paragraph, so nothing says whose words it holds. Begin it with the speaker’s label, such as “**Host:**”.';
    expect(problemsInText(`Intro.\n\n## A\n\nOne.\n\nTwo.\n\n## B\n\nThree.\n\n${TALK}`)).toEqual([
      `5: ${problem}`,
      `11: ${problem}`,
    ]);
  });

  test.each(['Just text.\n\nMore.', '## A\n\nJust text.\n\n## B\n\nMore.'])(
    'a text without labels',
    (text) => {
      expect(problemsInFile(`${TWO_VOICES}\n${text}`)).toEqual([
        '3: Speakers are declared, but no paragraph begins with the label of one, so nothing says whose words are whose. Begin each turn with one, such as “**Host:**”.',
      ]);
    },
  );

  test('a label that stands in a heading', () => {
    const problem = (label: string) =>
      `The label “${label}” stands in a heading, where it does not say whose words follow. Begin the paragraph with it, as “**${label}:**”.`;
    expect(problemsInText('## Host\n\nWhy?\n\n## Ada: so\n\nYes.')).toEqual([
      `1: ${problem('Host')}`,
      `5: ${problem('Ada')}`,
    ]);
    expect(problemsInText(`${TALK}\n\n## Host: and?\n\nYes.`)).toEqual([`5: ${problem('Host')}`]);
    expect(problemsInText(`${TALK}\n\n## Host\n\n**Host:** Yes.`)).toEqual([]);
  });

  test('questions in bold by themselves within an answer', () => {
    expect(problemsInText(`${TALK}\n\n**Why so?**\n\nSo.\n\n*And “how?”*\n\nSo.`)).toEqual([
      '5: This is a question in bold or italics by itself (also on line 19), within an interviewee’s turn. Begin it with the label of the person who asks it, or remove the marks if the interviewee does.',
    ]);
    expect(problemsInText(`${TALK}\n\n1. **Why so?**\n\n   So.\n1. **And how?**`)).toHaveLength(1);
    expect(problemsInText(`${TALK}\n\n**Why so?**\n\nSo.`)).toEqual([]);
  });
});

test('labels without words are problems', () => {
  const problem =
    'The label “Host” has no words after it. Write them behind it, or remove the label.';
  expect(problemsInText('**Host:**\n\n**Ada:** So.\n\n**Host:**')).toEqual([
    `1: ${problem}`,
    `5: ${problem}`,
  ]);
});

test('time codes that go back or cannot be read are problems', () => {
  const text =
    '**Host [4:1]:** Why?\n\n**Ada (1:00):** So.\n\n**Host [1:00]:** Why?\n\n**Ada [0:59]:** So.\n\n**Host 1:30:** Why?\n\n**Ada [1:75:00]:** So.';
  const unreadable = (code: string) =>
    `The time code “${code}” cannot be read. Write it as [mm:ss] or [h:mm:ss].`;
  expect(problemsInText(text)).toEqual([
    `1: ${unreadable('[4:1]')}`,
    `3: ${unreadable('(1:00)')}`,
    '7: The time code [0:00:59] is earlier than [0:01:00] on line 15. Correct one of them, or remove it.',
    `9: ${unreadable('1:30')}`,
    `11: ${unreadable('[1:75:00]')}`,
  ]);
});

describe('the list of speakers', () => {
  const problemsOf = (...speakers: readonly string[]) =>
    problemsInFile(`${frontMatterOf(...speakers)}\n${TALK}`);

  test('may not list somebody who says nothing', () => {
    expect(problemsOf(HOST, ADA, HIVE)).toEqual([
      '6: No turn of The Hive begins with “**Editor’s note:**”. Correct the label, here or in the text, or remove the speaker.',
    ]);
  });

  test('may not list two with the same label or name', () => {
    expect(
      problemsOf(
        HOST,
        ADA,
        '{ name: Adam, role: other, label: Ada }',
        HOST,
        HIVE.replace('Editor’s note', '[H, H]'),
      ),
    ).toEqual([
      '6: “Adam” and “Ada Bee” have the same label “Ada”, so nobody could tell whose words follow it. Give each a “label” of their own, here and in the text.',
      '7: “Hal Host” is declared on line 4 already. Keep one of the two; a speaker with two labels has them as a list, “label: [Ada, A.]”.',
      '8: “The Hive” has the label “H” twice. Keep it once.',
      '8: No turn of The Hive begins with “**H:**” or “**H:**”. Correct the label, here or in the text, or remove the speaker.',
    ]);
  });

  test('must list somebody who answers', () => {
    expect(problemsOf(HOST, '{ name: Ada, role: interviewer }')).toEqual([
      '3: None of the speakers is an interviewee, so nobody answers. Give “role: interviewee” to those who do, or “role: other” where nobody asks.',
    ]);
  });

  test('reports all missing, unknown and mistyped keys together', () => {
    expect(
      problemsOf(
        HOST,
        '{ name: Ada, role: guest }',
        '{ label: 5, about: "" }',
        '{ name: X, role: other, label: "X:", age: 7 }',
        '{ name: Y, role: other, label: [] }',
        'Ada',
      ),
    ).toEqual([
      '5: “speakers.1.role” must be interviewer, interviewee, other or publisher.',
      '6: “speakers.2.name” is missing.',
      '6: “speakers.2.role” is missing.',
      '6: “speakers.2.label” must be text, or a list of texts.',
      '6: “speakers.2.about” must not be empty.',
      '7: “speakers.3.label” must not contain a colon; the text has it after the label.',
      '7: Unknown key “age” in “speakers.3”. Remove it or correct its spelling.',
      '8: “speakers.4.label” must hold at least one label.',
      '9: “speakers.5” must hold the keys “name” and “role”.',
    ]);
  });

  test.each(['', ' Ada', ' {}'])('must be a list (%j)', (value) => {
    const file = TWO_VOICES.replace(/speakers:\n(?: {2}.*\n)*/, `speakers:${value}\n`);
    expect(problemsInFile(`${file}\n${TALK}`)).toEqual([
      '3: “speakers” must be a list of speakers, each with “name” and “role”.',
    ]);
  });

  test('cannot be combined with “interviewee”, but the text is still checked', () => {
    const file = TWO_VOICES.replace('publisher:', 'interviewee: { name: A, role: B }\npublisher:');
    expect(problemsInFile(`${file}\n${TALK}\n\n**Ada:**`)).toEqual([
      '6: “interviewee” cannot stand beside “speakers”; declare the interviewee as one of them.',
      '16: The label “Ada” has no words after it. Write them behind it, or remove the label.',
    ]);
  });
});
