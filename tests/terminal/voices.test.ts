import picocolors from 'picocolors';
import { expect, test } from 'vitest';
import type { Answer } from '../../src/search/answer.ts';
import { buildIndex } from '../../src/search/index/library-index.ts';
import { findSection } from '../../src/search/sections/find-section.ts';
import {
  answerToJson,
  jsonLine,
  sectionToJson,
  transcriptJson,
  transcriptToJson,
} from '../../src/terminal/json.ts';
import { transcriptView } from '../../src/terminal/transcript-view.ts';
import { answerLine, answerView, contentsView, sectionView } from '../../src/terminal/view.ts';
import { answerWith } from '../support/answer-with.ts';
import { libraryOf } from '../support/content-folder.ts';
import { ADA, BEN, frontMatterOf, HOST, interviewOf } from '../support/voices.ts';

const plain = { colors: picocolors.createColors(false), width: 60 };

const TALK = {
  interviews: [
    interviewOf(`${frontMatterOf(HOST, ADA, BEN)}
The Hive met two people.

**Host [0:00:05]:** Why do bees hum?

**Ada [0:01:10]:** They are busy.

And they are warm.

## On wasps

**Host:** Now to wasps.

Do you like them?

**Ben [1:02:03]:** I am one.
`),
  ],
};

const index = buildIndex(TALK);

/** The answer that has this passage alone. */
function answerOf(reference: string): Answer {
  const place = index.passages.find((each) => each.place.passage.reference === reference)?.place;
  if (place === undefined) throw new Error(`There is no ${reference}.`);
  return answerWith(place);
}

test('an answer has its question above it: in the heading, or below the source’s heading', () => {
  expect(answerView(answerOf('1.2'), TALK, plain)).toBe(`Hal Host asked:
Why do bees hum?
│ They are busy.
Ada Bee · 0:01:10 · passage 2 of 3, section 1 of 2`);
  expect(answerView(answerOf('2.3'), TALK, plain)).toBe(`On wasps
Hal Host asked: “Now to wasps. Do you like them?”
│ I am one.
Ben Wasp · 1:02:03 · passage 3 of 3, section 2 of 2`);
});

test('an interviewer’s words are the interviewer’s', () => {
  expect(answerView(answerOf('1.1'), TALK, plain)).toBe(`Hal Host asked:
│ Why do bees hum?
Hal Host (interviewer) · 0:00:05 · passage 1 of 3, section 1 of 2`);
});

test('a line for scripts has the same columns for several voices', () => {
  expect(answerLine(answerOf('2.3')).split('\t').slice(1)).toEqual([
    '2.3',
    'On wasps',
    'I am one.',
  ]);
});

test('a section names whoever speaks next, and every passage’s speaker', () => {
  expect(sectionView(findSection(TALK, 'on wasps'), TALK, plain)).toBe(`On wasps

Hal Host (interviewer)
│ Now to wasps.
Hal Host (interviewer) · passage 1 of 3, section 2 of 2

│ Do you like them?
Hal Host (interviewer) · passage 2 of 3, section 2 of 2

Ben Wasp
│ I am one.
Ben Wasp · 1:02:03 · passage 3 of 3, section 2 of 2`);
  expect(sectionView(findSection(TALK, 'why do bees hum'), TALK, plain)).toMatch(
    /^Hal Host \(interviewer\)\n│ Why do bees hum\?\n/,
  );
});

test('a transcript has everything, each turn below the name and the time of who speaks', () => {
  expect(transcriptView(TALK, plain)).toBe(`A talk about bees
Speakers: Hal Host (interviewer), Ada Bee, Ben Wasp, The
Hive (publisher)

Introduction

The Hive
The Hive met two people.

Hal Host [0:00:05]
Why do bees hum?

Ada Bee [0:01:10]
They are busy.

And they are warm.

On wasps

Hal Host
Now to wasps.

Do you like them?

Ben Wasp [1:02:03]
I am one.`);
});

test('a transcript of one voice has its headings', () => {
  const view = transcriptView(libraryOf('Hello.\n\n## Hum\n\nBees hum.\n\nThey do.'), plain);
  expect(view).toBe(`A talk about bees
Speakers: Ada Bee, The Hive

Introduction

The Hive
Hello.

Hum

Ada Bee
Bees hum.

They do.`);
});

test('lists cut a question that is as long as a paragraph', () => {
  const long = `${'We sat in the garden, and '.repeat(30)}what flies?`;
  const library = {
    interviews: [
      interviewOf(`${frontMatterOf(HOST, ADA)}\n**Host:** ${long}\n\n**Ada:** Drones fly.`),
    ],
  };
  const [, line = ''] = contentsView(library, plain).split('\n');
  expect(line).toBe(`  1  ${long.slice(0, 99)}…`);
});

test('an answer’s JSON has the role, the whole question and the time, behind the keys it always had', () => {
  expect(answerToJson(answerOf('2.3')).passages.map((each) => JSON.stringify(each))).toEqual([
    JSON.stringify({
      interview: 'bees',
      passage: '2.3',
      heading: 'On wasps',
      speaker: 'Ben Wasp',
      text: 'I am one.',
      keySentence: 'I am one.',
      score: 1,
      role: 'interviewee',
      asked: {
        passage: '2.1',
        speaker: 'Hal Host',
        text: 'Now to wasps.\n\nDo you like them?',
      },
      start: 3723,
    }),
  ]);
  const [question] = answerToJson(answerOf('2.2')).passages;
  expect(Object.keys(question ?? {}).slice(-1)).toEqual(['role']);
  expect(question?.role).toBe('interviewer');
});

test('a section’s JSON has speaker, role and time', () => {
  const [section] = sectionToJson(findSection(TALK, 'on wasps')).sections;
  expect(JSON.stringify(section?.passages.at(-1))).toBe(
    '{"passage":"2.3","text":"I am one.","speaker":"Ben Wasp","role":"interviewee","start":3723}',
  );
});

test('a transcript’s JSON matches its schema and has every passage in order', () => {
  const line = jsonLine(transcriptToJson(TALK));
  const [interview] = transcriptJson.parse(JSON.parse(line)).interviews;
  expect(interview?.speakers).toEqual([
    { name: 'Hal Host', role: 'interviewer' },
    { name: 'Ada Bee', role: 'interviewee' },
    { name: 'Ben Wasp', role: 'interviewee' },
    { name: 'The Hive', role: 'publisher' },
  ]);
  expect(interview?.sections.flatMap(({ passages }) => passages.map(({ text }) => text))).toEqual([
    'The Hive met two people.',
    'Why do bees hum?',
    'They are busy.',
    'And they are warm.',
    'Now to wasps.',
    'Do you like them?',
    'I am one.',
  ]);
  expect(JSON.stringify(interview?.sections[1]?.passages[0])).toBe(
    '{"passage":"1.1","speaker":"Hal Host","role":"interviewer","text":"Why do bees hum?","start":5}',
  );
});
