import { describe, expect, test } from 'vitest';
import {
  ADA,
  BEN,
  frontMatterOf,
  HIVE,
  HOST,
  interviewOf,
  NARRATOR,
  outlineOf,
  passagesOf,
  spoken,
  TWO_VOICES,
} from '../../../support/voices.ts';

const talk = (text: string) => interviewOf(`${TWO_VOICES}\n${text}`);

describe('without headings', () => {
  test('each question with its answers is a section, and the question its heading', () => {
    const interview = talk(
      'Meet Ada.\n\n**Host:** *Why*\nbees?\n\n**Ada:** They hum.\n\nAll day.\n\n**Host:** And wasps?\n\n**Ada:** No.',
    );
    expect(outlineOf(interview)).toEqual([
      '0 Introduction: 0.1',
      '1 Why bees?: 1.1 1.2 1.3',
      '2 And wasps?: 2.1 2.2',
    ]);
    expect(interview.sections.map(({ slug, question }) => [slug, question])).toEqual([
      ['introduction', undefined],
      ['why-bees', '1.1'],
      ['and-wasps', '2.1'],
    ]);
  });

  test('a question of several paragraphs is one heading in one line, with a short name', () => {
    const long = 'one two three four five six seven eight nine ten';
    const [section] = talk(`**Host:** Well.  \nSo.\n\n${long}?\n\n**Ada:** Yes.`).sections;
    expect(section).toMatchObject({
      heading: `Well. So. ${long}?`,
      slug: 'well-so-one-two-three-four-five-six',
      question: '1.1',
    });
  });

  test('questions that read the same are two sections with two names', () => {
    const { sections } = talk(
      '**Host:** Why?\n\n**Ada:** A.\n\n**Host:** Why?\n\n**Ada:** B.\n\n**Host:** ?\n\n**Ada:** C.',
    );
    expect(sections.map(({ heading, slug }) => [heading, slug])).toEqual([
      ['Why?', 'why'],
      ['Why?', 'why-1'],
      ['?', 'section-3'],
    ]);
  });

  test('if two hosts speak in succession, the last one’s words are the question', () => {
    const other = '{ name: Gil Gast, role: interviewer, label: Gil }';
    const interview = interviewOf(
      `${frontMatterOf(HOST, other, ADA)}\n**Host:** Welcome.\n\n**Gil:** Hello.\n\nWhy bees?\n\n**Ada:** So.`,
    );
    expect(outlineOf(interview)).toEqual(['1 Hello. Why bees?: 1.1 1.2 1.3 1.4']);
    expect(interview.sections[0]?.question).toBe('1.2');
  });

  test('words before the first question stand under the title', () => {
    const text = '**Narrator:** It is spring.\n\n**Ada:** I hum.\n\n**Host:** Why?\n\n**Ada:** So.';
    const interview = interviewOf(`${frontMatterOf(HOST, ADA, NARRATOR)}\n${text}`);
    expect(outlineOf(interview)).toEqual(['1 A talk about bees: 1.1 1.2', '2 Why?: 2.1 2.2']);
    expect(interview.sections[0]?.question).toBeUndefined();
  });

  test('an interview without questions is one section', () => {
    const text = '**Narrator:** It is spring.\n\n**Ada:** I hum.\n\n**Ben:** I sting.';
    const interview = interviewOf(`${frontMatterOf(ADA, BEN, NARRATOR)}\n${text}`);
    expect(outlineOf(interview)).toEqual(['1 A talk about bees: 1.1 1.2 1.3']);
  });

  test('the publisher’s own words come first, in between, and last', () => {
    const text =
      'Meet Ada.\n\n**Editor’s note:** In May.\n\n**Host:** Why?\n\n**Ada:** So.\n\n**Editor’s note:** She means bees.\n\n**Ada:** Yes.\n\n**Editor’s note:** Shortened.\n\nAnd edited.';
    const interview = interviewOf(`${frontMatterOf(HOST, ADA, HIVE)}\n${text}`);
    expect(outlineOf(interview)).toEqual([
      '0 Introduction: 0.1 0.2',
      '1 Why?: 1.1 1.2 1.3 1.4',
      '2 Afterword: 2.1 2.2',
    ]);
    expect(new Set(passagesOf(interview).map(({ speaker }) => speaker)).size).toBe(3);
    expect(spoken(interview).at(-1)).toBe('The Hive: And edited.');
  });
});

describe('with headings', () => {
  test('sections are the source’s, and a turn carries over headings', () => {
    const interview = talk(
      'Meet Ada.\n\n## Bees\n\n**Host:** Why?\n\n**Ada:** So.\n\n**Host:** And?\n\n**Ada:** One.\n\n## Wasps\n\nTwo.\n\n**Host:** Yes.',
    );
    expect(outlineOf(interview)).toEqual([
      '0 Introduction: 0.1',
      '1 Bees: 1.1 1.2 1.3 1.4',
      '2 Wasps: 2.1 2.2',
    ]);
    expect(spoken(interview)[5]).toBe('Ada Bee: Two.');
    expect(interview.sections.every(({ question }) => question === undefined)).toBe(true);
  });

  test('turns before the first one have a section for each question', () => {
    const interview = talk(
      '**Host:** Why?\n\n**Ada:** So.\n\n**Host:** And?\n\n**Ada:** Yes.\n\n## Wasps\n\n**Host:** Oh.',
    );
    expect(outlineOf(interview)).toEqual(['1 Why?: 1.1 1.2', '2 And?: 2.1 2.2', '3 Wasps: 3.1']);
  });

  test('the publisher’s last words stay where they are', () => {
    const text = '## Bees\n\n**Host:** Why?\n\n**Ada:** So.\n\n**Editor’s note:** Shortened.';
    const interview = interviewOf(`${frontMatterOf(HOST, ADA, HIVE)}\n${text}`);
    expect(outlineOf(interview)).toEqual(['1 Bees: 1.1 1.2 1.3']);
  });
});

test('the front matter names who wrote the introduction', () => {
  const front = TWO_VOICES.replace('language:', 'introduction_by: Ivy Intro\nlanguage:');
  const interview = interviewOf(`${front}\nMeet Ada.\n\n**Host:** Why?\n\n**Ada:** So.`);
  expect(passagesOf(interview)[0]?.speaker).toEqual({ name: 'Ivy Intro', role: 'publisher' });
  expect(interview.attribution.introductionBy).toBe('Ivy Intro');
});

test('an interview of one voice has its turns, and no questions', () => {
  const front = TWO_VOICES.replace(
    /speakers:\n(?: {2}.*\n)*/,
    'interviewee: { name: Ada Bee, role: Beekeeper }\nintroduction_by: The Hive\n',
  );
  const interview = interviewOf(`${front}\nMeet Ada.\n\n## Bees\n\nThey hum.\n\n## Wasps\n\nNo.`);
  expect(interview.attribution.speakers).toEqual([
    { name: 'Ada Bee', role: 'interviewee', about: 'Beekeeper' },
  ]);
  expect(
    passagesOf(interview).map(({ reference, turn, speaker, asked }) => [
      reference,
      turn,
      speaker.role,
      asked,
    ]),
  ).toEqual([
    ['0.1', 1, 'publisher', undefined],
    ['1.1', 2, 'interviewee', undefined],
    ['2.1', 2, 'interviewee', undefined],
  ]);
});

test('a conversation without interviewer and interviewee is an interview', () => {
  const others = [ADA, BEN].map((each) => each.replace('interviewee', 'other'));
  const interview = interviewOf(
    `${frontMatterOf(...others)}\n**Ada:** I hum.\n\n**Ben:** I sting.`,
  );
  expect(spoken(interview)).toEqual(['Ada Bee: I hum.', 'Ben Wasp: I sting.']);
});
