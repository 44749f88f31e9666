import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { expect, test } from 'vitest';
import { InvertedIndex } from '../../src/search/inverted-index.ts';
import { BM25, FIELDS } from '../../src/search/weights.ts';

const terms = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 8 });
const passages = fc.array(
  fc.record({ heading: terms, text: terms, forms: terms, names: terms, questions: terms }),
  { minLength: 1, maxLength: 6 },
);
const weights = fc.dictionary(fc.constantFrom('a', 'b', 'e', 'x'), fc.double({ min: 0.1, max: 2 }));

test('any passages score for any terms as with MiniSearch', () => {
  fc.assert(
    fc.property(passages, weights, (given, asked) => {
      const search = new MiniSearch({
        fields: Object.keys(FIELDS),
        stringifyField: (field: unknown) =>
          Array.isArray(field) ? field.join(' ') : String(field),
        tokenize: (text) => text.split(' '),
        processTerm: (term) => term,
      });
      search.addAll(given.map((fields, id) => ({ id, ...fields })));
      const expected = search
        .search(' ', {
          tokenize: () => Object.keys(asked),
          boostTerm: (term) => asked[term] ?? 0,
          boost: FIELDS,
          bm25: BM25,
        })
        .sort((a, b) => a.id - b.id);
      const index = new InvertedIndex(given);
      const found = index.search(new Map(Object.entries(asked)));
      expect(found.map(({ passage }) => passage)).toEqual(expected.map(({ id }) => id));
      for (const [at, { passage, score, terms: count }] of found.entries()) {
        const { queryTerms = [], match = {}, score: product = 0 } = expected[at] ?? { score: 0 };
        expect(count).toBe(queryTerms.length);
        expect(score * count).toBeCloseTo(product, 9);
        for (const term of Object.keys(asked)) {
          const fields = match[term];
          const own = fields?.some((field) => field !== 'questions') ? 'own' : 'questions';
          expect(index.where(term, passage)).toBe(fields === undefined ? undefined : own);
        }
      }
    }),
  );
});
