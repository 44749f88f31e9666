import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InteractionResponseType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { buttonsOf, type Message } from '../../loopback/messages/message.ts';
import { validateCallback } from '../../loopback/validation/validate.ts';
import { answerReply, typedQuestion } from '../../src/discord/commands/ask.ts';
import { suggestQuestions, suggestSections } from '../../src/discord/commands/suggest.ts';
import { makeEdition } from '../../src/discord/edition/edition.ts';
import { HEADER } from '../../src/discord/rendering/budget.ts';
import { aboutView } from '../../src/discord/views/about-view.ts';
import { contentsView } from '../../src/discord/views/contents-view.ts';
import { sectionHeader, sectionView } from '../../src/discord/views/section-view.ts';
import { EMPTY_COMPANION } from '../../src/interview/companion/companion.ts';
import { readLibrary } from '../../src/interview/library/read-library.ts';
import { hasSeveralVoices, type Interview, type Library } from '../../src/interview/model.ts';
import { ContentError, ProblemList } from '../../src/interview/problem.ts';
import { readInterview } from '../../src/interview/text/read-interview.ts';
import { FRONT_MATTER } from '../support/content-folder.ts';
import { TWO_VOICES } from '../support/voices.ts';
import { hostileText, piece, spoilt } from './arbitraries.ts';
import { cases } from './cases.ts';
import { bodyOf, everyText, expectSound } from './sound.ts';

const OWNER = '1';

/** Front matter whose values are such texts, with these dates. */
function frontMatterOf(text: fc.Arbitrary<string>, dates: readonly string[]) {
  return fc
    .record(
      {
        title: text,
        interviewee: fc.record({ name: text, role: text }),
        publisher: text,
        published_in: text,
        language: text,
        introduction_by: text,
        translated_from: text,
        license: text,
        date: fc.constantFrom(...dates),
        url: fc
          .tuple(piece, fc.nat(200))
          .map(([part, times]) => `https://example.org/${part.repeat(times)}`),
      },
      {
        requiredKeys: [
          ...(['title', 'interviewee', 'publisher'] as const),
          ...(['published_in', 'language', 'introduction_by'] as const),
        ],
      },
    )
    .map((values) => `---\n${stringify(values)}---\n`);
}
const frontMatter = frontMatterOf(hostileText(400), ['2026-01-31', '2026-02-31']);

/** Markdown of any kind: blocks that can be quoted, blocks that cannot, and neither. */
const block = fc.oneof(
  { weight: 4, arbitrary: hostileText(400).map((text) => `Bees ${text}`) },
  { weight: 2, arbitrary: hostileText(300).map((text) => `## ${text}`) },
  hostileText(200),
  hostileText(80).map((text) => `> ${text}\n> - ${text}`),
  hostileText(80).map((text) => `1. ${text}\n2. ${text}`),
  hostileText(30).map((text) => `[${text}]: https://example.org "${text}"`),
  hostileText(30).map((text) => `[^${text}]: ${text}`),
  fc.constantFrom(
    '***',
    '---',
    '```',
    '| a | b |\n| - | - |',
    '<div>',
    '![a](b)',
    '    code',
    '>'.repeat(60),
  ),
);
const markdown = fc
  .array(block, { minLength: 1, maxLength: 12 })
  .map((blocks) => blocks.join('\n\n'));
/** An interview of two voices, with turns, blocks of any kind, and what only seems a turn. */
const voices = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc
          .tuple(
            fc.constantFrom(
              '**Host:**',
              '**Ada:**',
              '**Ada [1:02]:**',
              '**Host**:',
              '**Ada:**\n\n',
            ),
            hostileText(200),
          )
          .map(([label, text]) => `${label} Bees ${text}`),
      },
      hostileText(100).map((text) => `Host: Bees ${text}`),
      block,
    ),
    { maxLength: 6 },
  )
  .map((turns) => [TWO_VOICES, '**Host:** Why?', '**Ada:** So.', ...turns].join('\n\n'));
const oneVoice = fc
  .tuple(fc.oneof({ weight: 3, arbitrary: fc.constant(FRONT_MATTER) }, frontMatter), markdown)
  .map(([front, text]) => `${front}\n${text}\n`);
const file = fc.oneof({ weight: 2, arbitrary: oneVoice }, voices);

/** Reads one file; what is wrong with it must be said, with a line of the file. */
function read(source: string): Omit<Interview, 'slug' | 'companion'> | undefined {
  const problems = new ProblemList('interview.md');
  const interview = readInterview(source, problems);
  expect(interview === undefined).toBe(problems.all.length > 0);
  const lines = source.split(/\r\n|\r|\n/).length;
  for (const { line, message } of problems.all) {
    expect(message).toMatch(/[.!?]$/);
    if (line === undefined) expect(message).toContain('There are no paragraphs to quote.');
    else {
      expect(line).toBeGreaterThan(0);
      expect(line).toBeLessThanOrEqual(lines);
    }
  }
  return interview;
}

test('any file is an interview without empty or nameless parts, or its problems are reported', () => {
  let interviews = 0;
  let severalVoices = 0;
  fc.assert(
    fc.property(
      fc.oneof({ weight: 3, arbitrary: file }, spoilt(file), hostileText(400)),
      (source) => {
        const interview = read(source);
        if (interview === undefined) return;
        interviews++;
        const { sections, attribution } = interview;
        if (hasSeveralVoices({ attribution })) severalVoices++;
        expect(new Set(sections.map(({ slug }) => slug)).size).toBe(sections.length);
        for (const { heading, slug, passages } of sections) {
          expect(heading.trim()).not.toBe('');
          expect(slug).not.toBe('');
          expect(passages.length).toBeGreaterThan(0);
          for (const { text } of passages) expect(text.trim()).not.toBe('');
        }
        expect(readInterview(source, new ProblemList('again'))).toEqual(interview);
      },
    ),
    cases(1200),
  );
  expect(interviews).toBeGreaterThan(100);
  expect(severalVoices).toBeGreaterThan(30);
});

/** Text that Markdown shows as it is, on one line, perhaps long. */
const plain = fc
  .oneof(
    hostileText(300),
    fc
      .tuple(piece, fc.constantFrom(100, 700, 5000))
      .map(([text, length]) => text.repeat(length).slice(0, length)),
  )
  .map((text) => `x ${text.replace(/[\s\0]+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&')} x`);
const goodFile = fc
  .tuple(
    frontMatterOf(
      plain.map((text) => text.replaceAll('\\', '')),
      ['2026-01-31'],
    ),
    fc.array(fc.tuple(plain, fc.array(plain, { minLength: 1, maxLength: 3 })), {
      minLength: 1,
      maxLength: 2,
    }),
  )
  .map(
    ([front, sections]) =>
      front +
      sections
        .map(([heading, texts], at) => `\n## ${heading} ${at}\n\n${texts.join('\n\n')}\n`)
        .join(''),
  );

/** Several interviews, each from a file that can be read. */
const library = fc
  .oneof(
    fc.array(goodFile, { minLength: 1, maxLength: 30, size: 'max' }),
    fc.array(fc.oneof(file, goodFile), { minLength: 1, maxLength: 4 }),
  )
  .map(
    (files): Library => ({
      interviews: files.flatMap((source, number) => {
        const interview = readInterview(source, new ProblemList('interview.md'));
        const slug = `interview-${number}`;
        return interview === undefined ? [] : [{ slug, ...interview, companion: EMPTY_COMPANION }];
      }),
    }),
  )
  .filter(({ interviews }) => interviews.length > 0);

test('any valid content can be shown, searched and chosen, to the letter', () => {
  let interviews = 0;
  fc.assert(
    fc.property(library, hostileText(300), (content, question) => {
      interviews += content.interviews.length;
      const bot = makeEdition(content, '1.0.0');
      const check = (view: Parameters<typeof bodyOf>[0]) => {
        const body = bodyOf(view);
        expectSound(body, bot);
        expect(everyText(body)[0]?.length).toBeLessThanOrEqual(HEADER);
        return { body } as Message;
      };
      const checkPages = (page: (number: number) => Parameters<typeof bodyOf>[0]) => {
        for (let number = 0; ; number++) {
          const message = check(page(number));
          if (!buttonsOf(message).some(({ label }) => label === 'Next')) return;
        }
      };
      check(aboutView(bot));
      checkPages((page) => contentsView(page, OWNER, bot));
      for (const [number, { interview }] of bot.sections.entries()) {
        const header = sectionHeader(interview, OWNER);
        checkPages((page) => sectionView(header, number, page, OWNER, bot));
      }
      for (const asked of [
        question,
        'publisher newspaper language date title',
        question.slice(0, 20),
      ]) {
        const audience = { isPrivate: true, mention: OWNER };
        const body = bodyOf(answerReply(typedQuestion(asked), OWNER, audience, bot).view);
        expectSound(body, bot);
      }
      for (const choices of [
        bot.suggestions.sections.choices.slice(0, 25),
        suggestQuestions(question, bot),
        suggestSections(question, bot),
      ]) {
        expect(
          validateCallback({
            type: InteractionResponseType.ApplicationCommandAutocompleteResult,
            data: { choices } as object,
          }),
        ).toEqual([]);
      }
    }),
    // Making one of these smaller would take minutes.
    { ...cases(40), endOnFailure: true },
  );
  expect(interviews).toBeGreaterThan(100);
});

test('any bytes in any folder are read, or reported as problems of those files', () => {
  const root = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const bytes = fc.oneof(
    file.map((source) => Buffer.from(source)),
    fc.tuple(file, fc.uint8Array({ maxLength: 6 }), fc.nat(400)).map(([source, put, at]) => {
      const whole = Buffer.from(source);
      return Buffer.concat([whole.subarray(0, at), put, whole.subarray(at)]);
    }),
    fc.uint8Array({ maxLength: 200 }),
  );
  const name = fc
    .oneof(
      fc.constantFrom(
        'bees',
        'My Bees',
        'my-bees',
        '__proto__',
        'constructor',
        '!',
        'ж',
        '…',
        'a'.repeat(200),
      ),
      fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
        .map((text) => text.replace(/[/\0]/g, '')),
    )
    .filter(
      (text) =>
        !['', '.', '..'].includes(text) && Buffer.byteLength(text) < 250 && !/\p{Cs}/u.test(text),
    );
  try {
    let turn = 0;
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.tuple(
            name,
            fc.constantFrom('interview.md', 'interview.MD', 'companion.yml', 'notes.txt'),
            bytes,
          ),
          {
            maxLength: 4,
            selector: ([folder, base]) =>
              `${folder.normalize('NFC').toLowerCase()}/${base.toLowerCase()}`,
          },
        ),
        (files) => {
          const folder = join(root, String(turn++));
          mkdirSync(folder);
          for (const [sub, base, content] of files) {
            mkdirSync(join(folder, sub), { recursive: true });
            writeFileSync(join(folder, sub, base), content);
          }
          try {
            const { interviews } = readLibrary(folder);
            const slugs = interviews.map(({ slug }) => slug);
            expect(new Set(slugs).size).toBe(slugs.length);
            expect(slugs.length).toBeGreaterThan(0);
            const choices = makeEdition({ interviews }, '1').suggestions.sections.choices.slice(
              0,
              25,
            );
            expect(
              validateCallback({
                type: InteractionResponseType.ApplicationCommandAutocompleteResult,
                data: { choices } as object,
              }),
            ).toEqual([]);
          } catch (error) {
            if (!(error instanceof ContentError)) throw error;
            expect(error.problems.length).toBeGreaterThan(0);
            for (const problem of error.problems)
              expect(problem.file.startsWith(folder)).toBe(true);
          }
          rmSync(folder, { recursive: true });
        },
      ),
      cases(300),
    );
  } finally {
    rmSync(root, { recursive: true });
  }
});
