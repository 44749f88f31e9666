import { describe, expect, test } from 'vitest';
import { askedPassages, turnsOf } from '../../../../src/interview/turns.ts';
import {
  ADA,
  BEN,
  frontMatterOf,
  HIVE,
  HOST,
  interviewOf,
  NARRATOR,
  passagesOf,
  spoken,
  TWO_VOICES,
} from '../../../support/voices.ts';

const talk = (text: string) => interviewOf(`${TWO_VOICES}\n${text}`);

describe('a turn begins with a bold label and a colon, which are not its words', () => {
  test.each([
    ['the colon in bold', '**Host:** Why bees?\n\n**Ada:** They hum.'],
    ['the colon behind the bold', '**Host**: Why bees?\n\n**Ada**: They hum.'],
    ['underlines', '__Host:__ Why bees?\n\n__Ada__: They hum.'],
    ['bold italics', '***Host:*** Why bees?\n\n***Ada***: They hum.'],
    ['a space before the colon', '**Host :** Why bees?\n\n**Ada** : They hum.'],
    ['a full-width colon', '**Host**：Why bees?\n\n**Ada：** They hum.'],
    ['a line ending behind it', '**Host:**\nWhy bees?\n\n**Ada**:  \nThey hum.'],
    ['an empty line behind it', '**Host:**\n\nWhy bees?\n\n**Ada:**\n\nThey hum.'],
    ['a link in it', '**[Host](https://example.org):** Why bees?\n\n**Ada:** They hum.'],
    ['a time code in it', '**Host [1:02]:** Why bees?\n\n**Ada [00:01:03]:** They hum.'],
    ['a time code behind the bold', '**Host** [1:02]: Why bees?\n\n**Ada** [1:03] : They hum.'],
    ['a time code behind the colon', '**Host:** [1:02] Why bees?\n\n**Ada**: [1:03] They hum.'],
  ])('with %s', (_, text) => {
    expect(spoken(talk(text))).toEqual(['Hal Host: Why bees?', 'Ada Bee: They hum.']);
  });

  test('names are labels by default, and a speaker may have two', () => {
    const front = frontMatterOf(
      '{ name: Zoë Host, role: interviewer }',
      '{ name: Ada Bee, role: interviewee, label: [Ada Bee, A. B.] }',
    );
    const text =
      '**Zoe\u0308\u00a0 Host:** Why?\n\n**Ada Bee:** So.\n\n**Zoë Host:** And?\n\n**A. B.:** Yes.';
    expect(spoken(interviewOf(`${front}\n${text}`))).toEqual([
      'Zoë Host: Why?',
      'Ada Bee: So.',
      'Zoë Host: And?',
      'Ada Bee: Yes.',
    ]);
  });

  test('paragraphs and lists that follow are the same speaker’s', () => {
    const text = '**Host:** Why?\n\n**Ada:** One.\n\n- two\n- three\n\n*Four*.';
    expect(spoken(talk(text))).toEqual([
      'Hal Host: Why?',
      'Ada Bee: One.',
      'Ada Bee: - two\n- three',
      'Ada Bee: Four.',
    ]);
  });

  test('marks, brackets and time codes within the words are words', () => {
    const text =
      '**Host:** **Why** [laughs] at [07:53] bees:\n\n**Ada:** **Bees**, [sic] **hum**: so.';
    expect(spoken(talk(text))).toEqual([
      'Hal Host: Why [laughs] at [07:53] bees:',
      'Ada Bee: Bees, [sic] hum: so.',
    ]);
  });
});

test('seconds are known at a time code and for the first paragraph after it', () => {
  const text =
    '**Host [59:59]:** Why?\n\nWell?\n\n**Ada [1:00:00]:**\n\nSo.\n\n**Host:** Why?\n\n**Ada [75:30]:** So.\n\n**Ada [100:00:00]:** So.';
  expect(passagesOf(talk(text)).map(({ start }) => start)).toEqual([
    3599,
    undefined,
    3600,
    undefined,
    4530,
    360_000,
  ]);
});

test('a turn is what one speaker says before another speaks, across labels and headings', () => {
  const text =
    'Meet Ada.\n\n**Host:** Why?\n\n**Ada:** One.\n\n**Ada:** Two.\n\n## More\n\nThree.\n\n**Host:** So?';
  const turns = turnsOf(talk(text));
  expect(
    turns.map(({ number, speaker, places }) => [
      number,
      speaker.name,
      ...places.map(({ passage }) => passage.reference),
    ]),
  ).toEqual([
    [1, 'The Hive', '0.1'],
    [2, 'Hal Host', '1.1'],
    [3, 'Ada Bee', '1.2', '1.3', '2.1'],
    [4, 'Hal Host', '2.2'],
  ]);
});

describe('an answer knows the question that it answers', () => {
  const asked = (file: string) =>
    passagesOf(interviewOf(file)).map(({ text, asked }) => `${text} ${asked ?? '-'}`);

  test('whichever guest gives it, and over headings', () => {
    const text =
      '**Host:** Why?\n\nAnd how?\n\n**Ada:** A.\n\n## More\n\n**Ben:** B.\n\n**Host:** So?\n\n**Ada:** C.';
    expect(asked(`${frontMatterOf(HOST, ADA, BEN)}\n${text}`)).toEqual([
      'Why? -',
      'And how? -',
      'A. 1.1',
      'B. 1.1',
      'So? -',
      'C. 2.2',
    ]);
  });

  test('which is the last host’s if several ask', () => {
    const guest = '{ name: Gil Guest, role: interviewer, label: Gil }';
    const text = '**Host:** Why?\n\n**Gil:** And how?\n\n**Ada:** A.';
    expect(asked(`${frontMatterOf(HOST, guest, ADA)}\n${text}`)).toEqual([
      'Why? -',
      'And how? -',
      'A. 1.2',
    ]);
  });

  test('unless somebody else has interrupted, or there was no question', () => {
    const text =
      '**Ada:** A.\n\n**Host:** Why?\n\n**Ada:** B.\n\n**Narrator:** N.\n\n**Ada:** C.\n\n**Host:** So?\n\n**Editor’s note:** E.\n\n**Ada:** D.';
    expect(asked(`${frontMatterOf(HOST, ADA, NARRATOR, HIVE)}\n${text}`)).toEqual([
      'A. -',
      'Why? -',
      'B. 2.1',
      'N. -',
      'C. -',
      'So? -',
      'E. -',
      'D. -',
    ]);
  });

  test('with all of its paragraphs', () => {
    const interview = talk('**Host:** Well.\n\nWhy?\n\n**Ada:** So.\n\nYes.');
    const [first, , , last] = passagesOf(interview);
    if (first === undefined || last === undefined) throw new Error('There are no passages.');
    const texts = askedPassages({ interview, passage: last }).map(({ text }) => text);
    expect(texts).toEqual(['Well.', 'Why?']);
    expect(askedPassages({ interview, passage: first })).toEqual([]);
  });
});
