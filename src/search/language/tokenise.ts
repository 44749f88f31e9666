/** A word of a text: its form for comparison, and its position in the text. */
export interface Token {
  /** Folded: lower case, without accents, apostrophes or possessive ’s. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

// In scripts without spaces between words, each letter is a token; neighbouring tokens form the
// words.
const UNSPACED =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}' +
  '\\p{Script=Khmer}\\p{Script=Myanmar}]';
const ABBREVIATION = '(?<![\\p{L}\\p{N}])\\p{L}(?:\\.\\p{L})+(?![\\p{L}\\p{N}])';
const NUMBER = '(?<!\\p{N})\\p{N}+(?:[.,]\\p{N}+)+(?![\\p{L}])';
// Soft hyphens and joiners (format characters) may stand inside a word.
const LETTERS = `(?:(?!${UNSPACED})[\\p{L}\\p{N}])(?:(?!${UNSPACED})[\\p{L}\\p{M}\\p{N}\\p{Cf}])*`;
const WORD = `${LETTERS}(?:['’ʼ＇]${LETTERS})*`;
const TOKEN = new RegExp(`${ABBREVIATION}|${NUMBER}|${UNSPACED}\\p{M}*|${WORD}`, 'gu');

// Most texts have only these letters. The expression without the rest of Unicode takes a fraction
// of the time, which matters when startup reads a companion's hundreds of questions.
const PLAIN = /^[\0-\x7f‘’“”–—…]*$/;
const PLAIN_TOKEN =
  /(?<![A-Za-z\d])[A-Za-z](?:\.[A-Za-z])+(?![A-Za-z\d])|(?<!\d)\d+(?:[.,]\d+)+(?![A-Za-z])|[A-Za-z\d]+(?:['’][A-Za-z\d]+)*/g;

/** Splits a text into its words: “Türkiye’s U.S.-made 1,000” becomes turkiye, us, made, 1000. */
export function tokenise(text: string): Token[] {
  return Array.from(text.matchAll(PLAIN.test(text) ? PLAIN_TOKEN : TOKEN), (match) => ({
    word: foldWord(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  })).filter(({ word }) => word !== '');
}

const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

/** The form in which spellings of a word are equal: “Aydınlık’s” becomes aydinlik. */
function foldWord(word: string): string {
  // A shortcut for most words, to which nothing else applies.
  if (/^[A-Za-z0-9]+$/.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[ıøłđðþßæœ]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/[\u0300-\u036f\p{Cf}]/gu, '')
    .replace(/['’ʼ](?:s|re|ve|ll|d|m)$/u, '')
    .replace(/['’ʼ.,]/gu, '');
}
