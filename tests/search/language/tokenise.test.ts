import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenise } from '../../../src/search/language/tokenise.ts';

const wordsOf = (text: string) => tokenise(text).map(({ word }) => word);

test.each([
  ['case and punctuation', 'The WAR, “ended”!', ['the', 'war', 'ended']],
  [
    'accents and letters with a stroke',
    'Türkiye Aydınlık Perinçek Łódź İstanbul straße',
    ['turkiye', 'aydinlik', 'perincek', 'lodz', 'istanbul', 'strasse'],
  ],
  [
    'possessives, straight and typographic',
    "Putin's Putin’s US’ James’s",
    ['putin', 'putin', 'us', 'james'],
  ],
  ['contractions', "don't they're it’s we’ll", ['dont', 'they', 'it', 'we']],
  ['dotted abbreviations', 'U.S. u.k. U.S.A, e.g. I. A', ['us', 'uk', 'usa', 'eg', 'i', 'a']],
  ['numbers', '1,000 3.5 20-point 2,', ['1000', '35', '20', 'point', '2']],
  ['signs and tabs between words', 'a\tb $c+d= `e` <f>', ['a', 'b', 'c', 'd', 'e', 'f']],
  [
    'format characters inside words',
    'guaran\u00adtees zero\u200bwidth',
    ['guarantees', 'zerowidth'],
  ],
  ['scripts without spaces, letter by letter', '和平 talks', ['和', '平', 'talks']],
  ['other scripts', 'Москва שלום', ['москва', 'שלום']],
  ['no words', '🐝 … — !?', []],
])('reads %s', (_, text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test('tokens are in order, do not overlap, and are the text’s own characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      let last = 0;
      for (const { word, start, end } of tokenise(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(word).not.toBe('');
        last = end;
      }
    }),
  );
});

test('plain letters are tokenised the same next to others', () => {
  const sign = fc.constantFrom(..."abIZs019.,'’“”-– \n…&");
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 30 }), (text) => {
      const beside = tokenise(`${text} 和`);
      expect(tokenise(text)).toEqual(beside.slice(0, -1));
    }),
    { numRuns: 2000 },
  );
});
