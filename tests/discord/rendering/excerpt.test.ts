import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutPassage, excerpt, quotePiece } from '../../../src/discord/rendering/excerpt.ts';
import type { Place } from '../../../src/interview/model.ts';
import { splitSentences } from '../../../src/search/language/sentences.ts';
import { shown } from '../../support/display.ts';
import { HOSTILE, libraryOfTexts } from '../../support/hostile.ts';

function placeOf(text: string): Place {
  const [interview] = libraryOfTexts([{ heading: 'Introduction', texts: [text] }]).interviews;
  const section = interview?.sections[0];
  const passage = section?.passages[0];
  if (interview === undefined || section === undefined || passage === undefined)
    throw new Error('no passage');
  return { interview, section, passage };
}

const sentence = fc
  .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((words) => `A ${words.join(' ')}.`);
const texts = fc
  .array(sentence, { minLength: 1, maxLength: 12 })
  .map((sentences) => sentences.join(' ').trim())
  .filter((text) => splitSentences(text).length > 0);
const hostile = fc.constantFrom(
  ...(HOSTILE.interviews[0]?.sections ?? []).flatMap(({ passages }) =>
    passages.map(({ text }) => text),
  ),
);

test('pieces fit, are in order, and leave out only white space', () => {
  fc.assert(
    fc.property(fc.oneof(texts, hostile), fc.integer({ min: 60, max: 400 }), (text, limit) => {
      const pieces = cutPassage(placeOf(text), limit);
      let end = 0;
      for (const piece of pieces) {
        expect(text.slice(end, piece.start).trim()).toBe('');
        expect(quotePiece(piece).length).toBeLessThanOrEqual(limit);
        end = piece.end;
      }
      expect(text.slice(end).trim()).toBe('');
    }),
  );
});

test('an excerpt fits, contains the start of its key sentence, and marks its gaps', () => {
  fc.assert(
    fc.property(
      fc.oneof(texts, hostile),
      fc.integer({ min: 60, max: 400 }),
      fc.nat(),
      (text, limit, pick) => {
        const sentences = splitSentences(text);
        const key = sentences[pick % sentences.length];
        if (key === undefined) return;
        const piece = excerpt(placeOf(text), key, limit);
        const quote = quotePiece(piece, key);
        expect(quote.length).toBeLessThanOrEqual(limit);
        expect(piece.start).toBeLessThanOrEqual(key.start);
        expect(piece.end).toBeGreaterThan(key.start);
        expect(shown(quote.replace(/^> /gm, ''))).toBe(
          (piece.start > 0 ? '[…] ' : '') +
            text.slice(piece.start, piece.end) +
            (piece.end < text.length ? ' […]' : ''),
        );
      },
    ),
  );
});
