import { expect, test } from 'vitest';
import { isEnglishWord, rarity } from '../../../src/search/language/english.ts';

test('the more common a word, the less rare', () => {
  const [the, war, guarantee, unseen] = ['the', 'war', 'guarantees', 'zzgl'].map((word) =>
    rarity(word),
  );
  expect(the).toBeLessThan(war ?? 0);
  expect(war).toBeLessThan(guarantee ?? 0);
  expect(guarantee).toBeLessThan(unseen ?? 0);
  expect(unseen).toBe(1);
  expect(the).toBeGreaterThanOrEqual(0);
});

test.each(['aa', 'zyzzyvas', 'territory', 'guarantees', 'norway', 'the'])(
  '%s is English',
  (word) => {
    expect(isEnglishWord(word)).toBe(true);
  },
);

test.each(['', 'a9', 'teritory', 'garantees', 'zzzzzz', 'aa\naah'])('%j is not English', (word) => {
  expect(isEnglishWord(word)).toBe(false);
});
