import { MessageFlags } from 'discord-api-types/v10';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Loopback } from '../../../loopback/loopback.ts';
import { buttonsOf, type Message } from '../../../loopback/messages/message.ts';
import { pings } from '../../../loopback/messages/pings.ts';
import type { Person } from '../../../loopback/people/people.ts';
import { messageProblems } from '../../../loopback/validation/validate.ts';
import { answerReply, typedQuestion } from '../../../src/discord/commands/ask.ts';
import { makeEdition } from '../../../src/discord/edition/edition.ts';
import { contentsView } from '../../../src/discord/views/contents-view.ts';
import { sectionHeader, sectionView } from '../../../src/discord/views/section-view.ts';
import { readLibrary } from '../../../src/interview/library/read-library.ts';
import { places } from '../../../src/interview/model.ts';
import { startBot } from '../../support/bot.ts';
import { quotesIn, shown, textsOf } from '../../support/display.ts';
import { HOSTILE, libraryOfTexts } from '../../support/hostile.ts';

/** The quotes of a message and of all pages that follow it. */
async function allQuotes(
  discord: Loopback,
  person: Person,
  message: Message | undefined,
): Promise<string[]> {
  const quotes = quotesIn(message);
  for (let page = message; page && buttonsOf(page).some(({ label }) => label === 'Next'); ) {
    page = (await discord.press(person, page, 'Next')).message;
    quotes.push(...quotesIn(page));
    expect(pings(page?.body ?? {})).toEqual([]);
  }
  return quotes;
}

/** A text without the white space between its words, and without the marks of a cut. */
const letters = (text: string) => text.replace(/\s|\[…\]/g, '');

for (const [name, library] of [
  ['the interview', readLibrary('content')],
  ['a hostile one', HOSTILE],
] as const) {
  test(`every section of ${name} can be read to the letter`, async () => {
    const { discord, errors } = await startBot(library);
    const alice = discord.person('alice');
    for (const { slug, sections } of library.interviews) {
      for (const { number, heading, passages } of sections) {
        const { message } = await discord.command(alice, 'section', { name: `${slug}#${number}` });
        expect(shown(textsOf(message)[1] ?? '').replace('### ', '')).toContain(
          heading.slice(0, 50),
        );
        const quotes = await allQuotes(discord, alice, message);
        expect(letters(quotes.join(''))).toBe(letters(passages.map(({ text }) => text).join('')));
        if (passages.every(({ text }) => text.length < 900)) {
          expect(quotes).toEqual(passages.map(({ text }) => text));
        }
      }
    }
    expect(errors).toEqual([]);
  });

  test(`every passage of ${name} with words can be asked for, and read whole in context`, async () => {
    const { discord, errors } = await startBot(library);
    const alice = discord.person('alice');
    for (const { section, passage } of places(library).slice(0, 24)) {
      const question = passage.text.slice(0, 290);
      const { message } = await discord.command(alice, 'ask', { question });
      const [quote] = quotesIn(message);
      if (quote === undefined) continue;
      if (library !== HOSTILE) expect(quote).toBe(passage.text);
      const { message: context } = await discord.press(alice, message, 'In context');
      const whole = letters(section.passages.map(({ text }) => text).join(''));
      expect(whole).toContain(letters(quotesIn(context).join('')).slice(0, 500));
    }
    expect(errors).toEqual([]);
  });
}

test('every page of a table of contents with sixty sections can be delivered', async () => {
  const { discord } = await startBot(HOSTILE);
  const alice = discord.person('alice');
  const { message } = await discord.command(alice, 'contents');
  const options = new Set<string>();
  for (let page = message; page; ) {
    for (const line of textsOf(page)[1]?.split('\n') ?? []) options.add(line);
    if (!buttonsOf(page).some(({ label }) => label === 'Next')) break;
    page = (await discord.press(alice, page, 'Next')).message;
  }
  expect(options.size).toBeGreaterThanOrEqual(68);
});

const word = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 10 }),
  fc.constantFrom(
    '*',
    '**',
    '_',
    '`',
    '```',
    '> ',
    '-# ',
    '# ',
    '- ',
    '1. ',
    '<@1>',
    '@everyone',
    ':a:',
    'https://x.y',
    '\\',
    '||',
    '[a](b)',
    'bees',
    'hum',
    'W.',
  ),
);
const text = fc
  .array(word, { minLength: 1, maxLength: 400 })
  .map((words) => `Bees ${words.join(' ')}`.trim());

test('the sections, contents and answers of any text can be delivered and read back as the text', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), word, (texts, heading) => {
      const library = libraryOfTexts([
        { heading: 'Introduction', texts: ['Hello.'] },
        { heading: `H ${heading}`, texts },
      ]);
      const bot = makeEdition(library, '1');
      const [interview] = library.interviews;
      if (interview === undefined) return;
      const asMessage = (view: ReturnType<typeof contentsView>) =>
        ({
          body: JSON.parse(
            JSON.stringify({ flags: MessageFlags.IsComponentsV2, components: [view] }),
          ),
        }) as Message;
      const check = (view: ReturnType<typeof contentsView>) => {
        expect(messageProblems(asMessage(view).body)).toEqual([]);
        return quotesIn(asMessage(view));
      };
      check(contentsView(0, '1', bot));
      check(
        answerReply(typedQuestion(texts.join(' ').slice(0, 300)), '1', { isPrivate: false }, bot)
          .view,
      );
      const quotes: string[] = [];
      for (let page = 0, more = true; more; page++) {
        const view = sectionView(sectionHeader(interview, '1'), 1, page, '1', bot);
        quotes.push(...check(view));
        more = buttonsOf(asMessage(view)).some(({ label }) => label === 'Next');
      }
      expect(letters(quotes.join(''))).toBe(letters(texts.join('')));
    }),
    { numRuns: 50 },
  );
});
