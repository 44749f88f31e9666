import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import picocolors from 'picocolors';
import { expect, test } from 'vitest';
import { readLibrary } from '../../src/interview/library/read-library.ts';
import { answer } from '../../src/search/answer.ts';
import { buildIndex } from '../../src/search/index/library-index.ts';
import { findSection } from '../../src/search/sections/find-section.ts';
import { answerView, contentsView, quoteView, sectionView } from '../../src/terminal/view.ts';
import { libraryOf } from '../support/content-folder.ts';
import { CONTROL_CHARACTER } from '../support/control-characters.ts';

const library = readLibrary('content');
const index = buildIndex(library);
const plain = { colors: picocolors.createColors(false), width: 60 };
const colored = { colors: picocolors.createColors(true), width: 60 };
const unquote = (view: string) =>
  stripVTControlCharacters(view)
    .split('\n')
    .map((line) => line.replace('│ ', ''));

test('an answer shows headings, speakers and references', () => {
  const view = answerView(answer(index, 'complicit'), library, plain);
  expect(view).toBe(`The US’ involvement in the attack?
│ There are even claims that the Americans knew Putin was
│ present at the residence during the attack, and that they
│ passed this information on to the Ukrainians. Various
│ reports have circulated on this issue, but their accuracy
│ has not been conclusively verified. However, Aleksandr
│ Dugin, one of Russia’s prominent strategists, has
│ explicitly stated on his Telegram channel that the US was
│ also complicit in the attack.
Mehmet Perinçek · passage 1 of 1, section 5 of 7`);
});

test('the key sentence is bold, even over several lines', () => {
  const view = quoteView(
    'One bee. Two bees hum. Three.',
    { ...colored, width: 20 },
    { start: 9, end: 22 },
  );
  expect(view).toBe(
    '\u001b[2m│ \u001b[22mOne bee. \u001b[1mTwo bees\u001b[22m\n\u001b[2m│ \u001b[22m\u001b[1mhum.\u001b[22m Three.',
  );
});

test('missing and corrected words are shown', () => {
  const view = answerView(answer(index, 'secuirty guarantees for Norway'), library, plain);
  expect(view).toContain('Showing results for “security”.');
  expect(view).toContain('The interview never mentions “Norway”. Closest passages:');
});

test('an answer without passages names the sections that match in part', () => {
  expect(answerView(answer(index, 'pancakes'), library, plain)).toBe(
    'The interview never mentions “pancakes”.',
  );
  expect(
    answerView(answer(index, 'stamps collecting hobby vacuum'), library, { ...plain, width: 100 }),
  ).toContain('Nearest sections:\n\n  6  The UK substitutes the US');
});

test('of several interviews, none says', () => {
  const one = libraryOf('Bees hum.').interviews;
  const several = { interviews: [...library.interviews, ...one] };
  const view = (question: string) =>
    answerView(answer(buildIndex(several), question), several, { ...plain, width: 100 });
  expect(view('pancakes')).toBe('None of these interviews mentions “pancakes”.');
  expect(view('')).toBe('None of these interviews says.');
});

test('facts from the front matter are shown as facts', () => {
  expect(answerView(answer(index, 'how many sections are there'), library, plain)).toBe(
    'Length: 7 sections and an introduction, 13 passages',
  );
});

test('a section, an ambiguous name and an unknown name', () => {
  expect(
    unquote(sectionView(findSection(library, 'flashpoint'), library, plain)).join(' '),
  ).toContain('in firm and unequivocal terms in my own meetings with Russian officials.');
  expect(sectionView(findSection(library, 'attack'), library, plain)).toBe(
    '“attack” may mean 2 sections:\n\n  4  The attack on Putin’s residence\n  5  The US’ involvement in the attack?',
  );
  expect(sectionView(findSection(library, 'pancakes'), library, plain)).toContain(
    'There is no section called “pancakes”.',
  );
});

test('the table of contents has every heading', () => {
  const view = contentsView(library, plain);
  for (const { heading } of library.interviews[0]?.sections ?? []) expect(view).toContain(heading);
});

test('a rendered passage without its marks is the passage', () => {
  const words = fc.array(
    fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map((word) => word.replace(/[\s\p{Cc}\p{Zl}\p{Zp}│]/gu, 'x')),
    { minLength: 1, maxLength: 60 },
  );
  fc.assert(
    fc.property(
      words,
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 1, max: 200 }),
      (list, from, length, width) => {
        const text = list.join(' ');
        const start = from % text.length;
        const key = { start, end: start + (length % (text.length - start)) };
        const view = quoteView(text, { ...colored, width }, key);
        expect(unquote(view).join(' ')).toBe(text);
      },
    ),
  );
});

test('no text can control the terminal', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom(
          '\u001b',
          '[',
          '3',
          'm',
          '\u009b',
          '\r',
          '\b',
          'a',
          ' ',
          '\n',
          '\u2028',
        ),
      }),
      (text) => {
        expect(quoteView(text, plain)).not.toMatch(CONTROL_CHARACTER);
      },
    ),
  );
});
