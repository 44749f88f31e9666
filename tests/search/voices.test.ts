import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/interview/library/read-library.ts';
import { answer } from '../../src/search/answer.ts';
import { buildIndex } from '../../src/search/index/library-index.ts';
import { interviewOf } from '../support/voices.ts';

// An interview that was invented for this test.
const INTERVIEW = `---
title: Lamps on the coast
speakers:
  - { name: Hal Host, role: interviewer }
  - { name: Suga Ito, role: interviewee }
  - { name: Jane Orr, role: interviewee }
publisher: The Lamp
published_in: The Lamp
language: English
---

Two keepers of lighthouses met in Harbour Town.

**Hal Host:** How was your childhood on the island of Taiwan?

**Suga Ito:** We had goats, and my father mended nets all winter.

**Jane Orr:** Taiwan has a lighthouse that I always wanted to see. Suga told me about it.

**Hal Host:** What do you think of electric lamps?

**Suga Ito:** They never need oil, which I miss.

**Jane Orr:** Electric lamps hum, and the birds fly into them.
`;

const index = buildIndex({ interviews: [interviewOf(INTERVIEW)] });
const first = (question: string) => {
  const { outcome, passages } = answer(index, question);
  return { outcome, text: passages[0]?.passage.text, speaker: passages[0]?.passage.speaker.name };
};

describe('what was asked', () => {
  test('finds the answers, which come before the question itself', () => {
    expect(first('childhood on the island')).toMatchObject({ speaker: 'Suga Ito' });
  });

  test.each(['what did the host ask about lamps', 'what was she asked about electric lamps'])(
    '%s: the question is wanted',
    (question) => {
      expect(first(question)).toMatchObject({
        speaker: 'Hal Host',
        text: 'What do you think of electric lamps?',
      });
    },
  );
});

describe('a speaker’s name means whose words are wanted', () => {
  test.each([
    ['what did Suga say about electric lamps', 'Suga Ito'],
    ['what does Jane Orr think about electric lamps', 'Jane Orr'],
    ['according to Ito, what is missing', 'Suga Ito'],
    ['Jane on Taiwan', 'Jane Orr'],
    ['what does Suga remember of his father', 'Suga Ito'],
  ])('%s', (question, speaker) => {
    expect(first(question).speaker).toBe(speaker);
  });

  test('a name that is the subject is searched for', () => {
    expect(first('who told something about Suga').text).toContain('Suga told me about it');
  });

  test('if only others say it, the answer is hedged', () => {
    expect(first('what did Suga say about birds')).toMatchObject({
      outcome: 'partial',
      speaker: 'Jane Orr',
    });
  });
});

test('the name of the only speaker is not a search word', () => {
  const shipped = buildIndex(readLibrary('content'));
  const [passage] = answer(
    shipped,
    'What does Perinçek think about territorial concessions?',
  ).passages;
  expect(passage?.passage.reference).toBe('2.1');
});
