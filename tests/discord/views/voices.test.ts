import { expect, test } from 'vitest';
import type { Message } from '../../../loopback/messages/message.ts';
import type { MessageView } from '../../../src/discord/components/components.ts';
import { makeEdition } from '../../../src/discord/edition/edition.ts';
import { aboutView } from '../../../src/discord/views/about-view.ts';
import { answerView } from '../../../src/discord/views/answer-view.ts';
import { contentsView } from '../../../src/discord/views/contents-view.ts';
import { contextView, sectionView } from '../../../src/discord/views/section-view.ts';
import type { Interview } from '../../../src/interview/model.ts';
import { bodyOf } from '../../fuzz/sound.ts';
import { startBot } from '../../support/bot.ts';
import { quotesIn, textsOf } from '../../support/display.ts';
import {
  ADA,
  BEN,
  frontMatterOf,
  HIVE,
  HOST,
  interviewOf,
  NARRATOR,
} from '../../support/voices.ts';

const VIEWER = { owner: '1', isPrivate: false };

const TALK = interviewOf(`${frontMatterOf(HOST, ADA, BEN, NARRATOR)}
The Hive met three people.

**Host [0:00:05]:** Why do bees hum?

**Ada [0:01:10]:** They are busy.

And they are warm.

**Narrator:** A wasp comes in.

**Ben:** Wasps hum, too.

**Host:** Do you like wasps?

Be honest.

**Ben [1:02:03]:** I am one.
`);

const HEADED = interviewOf(`${frontMatterOf(HOST, ADA)}
## On humming

**Host:** Welcome. It is a warm day. Why do bees hum?

**Ada:** They are busy.

They hum.
`);

/** What a message shows below its header, line by line. */
function linesOf(view: MessageView): string[] {
  const [, ...texts] = textsOf({ body: bodyOf(view) } as Message);
  return texts.flatMap((text) => text.split('\n'));
}

/** The answer that is one passage. */
function answerOf(interview: Interview, reference: string): string[] {
  const edition = makeEdition({ interviews: [interview] }, '1');
  const place = edition.places.findIndex(({ passage }) => passage.reference === reference);
  const state = { passages: [{ place, sentence: 0 }], firstPageSize: 1 };
  return linesOf(answerView('-# header', state, 0, VIEWER, edition));
}

test('an answer to a question that heads its section says who asks it, and when it was said', () => {
  expect(answerOf(TALK, '1.2')).toEqual([
    '-# **Hal Host** asked:',
    '### Why do bees hum?',
    '> **They are busy.**',
    '-# Ada Bee · 0:01:10 · passage 2 of 5 · section 1 of 2',
  ]);
  expect(answerOf(TALK, '2.3')).toEqual([
    '-# **Hal Host** asked:',
    '### Do you like wasps? Be honest.',
    '> **I am one.**',
    '-# Ben Wasp · 1:02:03 · passage 3 of 3 · section 2 of 2',
  ]);
});

test('an answer below the source’s heading has its question in small print', () => {
  expect(answerOf(HEADED, '1.3')).toEqual([
    '### On humming',
    '-# **Hal Host** asked: “Welcome. It is a warm day. Why do bees hum?”',
    '> **They hum.**',
    '-# Ada Bee · passage 3 of 3 · section 1 of 1',
  ]);
});

test('who is no interviewee is quoted with the role', () => {
  expect(answerOf(TALK, '0.1').at(-1)).toBe(
    '-# The Hive (publisher) · passage 1 of 1 · introduction',
  );
  expect(answerOf(TALK, '1.4').at(-1)).toBe(
    '-# Nora Tell (other speaker) · passage 4 of 5 · section 1 of 2',
  );
  expect(answerOf(HEADED, '1.1').at(-1)).toBe(
    '-# Hal Host (interviewer) · passage 1 of 3 · section 1 of 1',
  );
});

test('the question that heads a section is itself shown once, as the interviewer’s', () => {
  expect(answerOf(TALK, '2.2')).toEqual([
    '-# **Hal Host** asked:',
    '> **Be honest.**',
    '-# Hal Host (interviewer) · passage 2 of 3 · section 2 of 2',
  ]);
});

test('a section is a conversation: whoever speaks next is named above', () => {
  const edition = makeEdition({ interviews: [TALK] }, '1');
  expect(linesOf(sectionView('-# header', 1, 0, '1', edition))).toEqual([
    '**Hal Host** (interviewer)',
    '> Why do bees hum?',
    '-# Hal Host (interviewer) · 0:00:05 · passage 1 of 5 · section 1 of 2',
    '**Ada Bee**',
    '> They are busy.',
    '-# Ada Bee · 0:01:10 · passage 2 of 5 · section 1 of 2',
    '> And they are warm.',
    '-# Ada Bee · passage 3 of 5 · section 1 of 2',
    '**Nora Tell** (other speaker)',
    '> A wasp comes in.',
    '-# Nora Tell (other speaker) · passage 4 of 5 · section 1 of 2',
    '**Ben Wasp**',
    '> Wasps hum, too.',
    '-# Ben Wasp · passage 5 of 5 · section 1 of 2',
  ]);
});

test('in context, the exchange is shown and the passage marked', async () => {
  const { discord } = await startBot({ interviews: [TALK] });
  const alice = discord.person('alice');
  const { message } = await discord.command(alice, 'ask', { question: 'are bees busy' });
  expect(quotesIn(message)[0]).toBe('They are busy.');
  const { message: context } = await discord.press(alice, message, 'In context: 1.2');
  expect(quotesIn(context).slice(0, 2)).toEqual(['Why do bees hum?', 'They are busy.']);
  expect(textsOf(context).join('\n')).toContain('> **They are busy.**\n-# **This passage** · Ada');
});

test('in context, a question that stands on another page is shown above its answer', () => {
  const long = 'The queen flies over the meadow. '.repeat(100).trim();
  const interview = interviewOf(`${frontMatterOf(HOST, ADA)}
## On flying

**Host:** What flies?

**Ada:** ${long}

Drones fly.
`);
  const edition = makeEdition({ interviews: [interview] }, '1');
  const context = (place: number) => {
    const answer = { passages: [{ place, sentence: 0 }], firstPageSize: 1 };
    return linesOf(contextView('-# header', { action: 'context', of: 0, answer }, '1', edition));
  };
  const question = '-# **Hal Host** asked: “What flies?”';
  const lines = context(2);
  expect(lines).not.toContain('> What flies?');
  expect(lines.slice(-3)).toEqual([
    question,
    '> **Drones fly.**',
    '-# **This passage** · Ada Bee · passage 3 of 3 · section 1 of 1',
  ]);
  expect(context(1)).toContain('> What flies?');
  expect(context(1)).not.toContain(question);
});

test('a question that is too long is cut at a sentence, its end kept', () => {
  const chat = 'We sat in the garden for an hour. '.repeat(30).trim();
  const beside = answerOf(
    interviewOf(`${frontMatterOf(HOST, ADA)}
## On flying

**Host:** ${chat} What flies?

**Ada:** Drones fly.
`),
    '1.2',
  );
  expect(beside[1]).toMatch(
    /^-# \*\*Hal Host\*\* asked: “\[…\] (?:We sat in the garden for an hour\. )+What flies\?”$/,
  );
  expect(beside[1]?.length).toBeGreaterThan(380);
  expect(beside[1]?.length).toBeLessThan(430);
  const heading = answerOf(
    interviewOf(
      `${frontMatterOf(HOST, ADA)}\n**Host:** ${chat} What flies?\n\n**Ada:** Drones fly.`,
    ),
    '1.2',
  );
  expect(heading[1]).toMatch(/^### \[…\] (?:We sat in the garden for an hour\. )+What flies\?$/);
});

test('what is asked without sentences is cut at a space, or anywhere', () => {
  const [words, letters] = ['hum '.repeat(300).trim(), '🐝'.repeat(600)].map((question) =>
    answerOf(
      interviewOf(
        `${frontMatterOf(HOST, ADA)}\n## Bees\n\n**Host:** ${question}\n\n**Ada:** Drones fly.`,
      ),
      '1.2',
    ),
  );
  expect(words?.[1]).toMatch(/asked: “\[…\] hum (?:hum )+hum”$/);
  expect(letters?.[1]).toMatch(/asked: “\[…\] (?:🐝)+”$/u);
});

test('the table of contents has the questions where there are no headings', () => {
  const edition = makeEdition({ interviews: [TALK] }, '1');
  expect(linesOf(contentsView(0, '1', edition))).toEqual([
    '**A talk about bees**',
    '0\\. Introduction',
    '1\\. Why do bees hum?',
    '2\\. Do you like wasps? Be honest.',
  ]);
});

test('/section opens a question, also one that is too long for a choice', async () => {
  const long = `${'We sat in the garden, and '.repeat(30)}what flies?`;
  const { discord, errors } = await startBot({
    interviews: [
      interviewOf(
        `${frontMatterOf(HOST, ADA)}\n**Host:** ${long}\n\n**Ada:** Drones.\n\n**Host:** And you?\n\n**Ada:** I walk.`,
      ),
    ],
  });
  const alice = discord.person('alice');
  const { choices = [] } = await discord.autocomplete(alice, 'section', 'name', 'garden');
  expect(choices.map(({ name }) => name)).toEqual([`${long.slice(0, 99)}…`]);
  for (const name of [choices[0]?.name ?? '', choices[0]?.value ?? '', long.slice(0, 300)]) {
    const { message } = await discord.command(alice, 'section', { name });
    expect(quotesIn(message)).toEqual([long, 'Drones.']);
  }
  expect(errors).toEqual([]);
});

test('/about lists who speaks, with roles, and how many more there are', () => {
  const speaks = (...speakers: string[]) => {
    const text = speakers.map((name) => `**${name}:** Hello.`).join('\n\n');
    const declared = speakers.map((name) => `{ name: ${name}, role: other, about: A guest }`);
    const interview = interviewOf(`${frontMatterOf(HOST, ...declared, HIVE)}
**Host:** Hello?

${text}

**Editor’s note:** That was it.`);
    const lines = linesOf(aboutView(makeEdition({ interviews: [interview] }, '1')));
    return lines.find((line) => line.startsWith('Speaks: '));
  };
  expect(speaks('Ada Bee')).toBe(
    'Speaks: Hal Host (interviewer), Ada Bee (other speaker, A guest), The Hive (publisher)',
  );
  const many = speaks(...Array.from({ length: 30 }, (_, at) => `Guest ${at}`));
  expect(many).toMatch(/^Speaks: Hal Host \(interviewer\), Guest 0 .*, \d+ more$/);
  expect(many?.length).toBeLessThan(220);
});
