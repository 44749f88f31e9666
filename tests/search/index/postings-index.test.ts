import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { expect, test } from 'vitest';
import { BM25, FIELDS } from '../../../src/search/index/field-weights.ts';
import { PostingsIndex } from '../../../src/search/index/postings-index.ts';

const word = fc.constantFrom('a', 'b', 'c', 'd', 'constructor');
const terms = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
const passages = fc.array(
  fc.record({ heading: terms, text: terms, exact: terms, aliases: terms, questions: terms }),
  { minLength: 1, maxLength: 6 },
);
const weights = fc.uniqueArray(
  fc.tuple(
    fc.constantFrom('a', 'b', 'constructor', 'x'),
    fc.double({ min: 0.1, max: 2, noNaN: true }),
  ),
  { selector: ([term]) => term, maxLength: 4 },
);

test('the scores of terms add up to MiniSearch’s score for all of them, whatever was searched before', () => {
  fc.assert(
    fc.property(passages, fc.array(weights, { minLength: 1, maxLength: 4 }), (given, questions) => {
      const search = new MiniSearch({
        fields: Object.keys(FIELDS),
        tokenize: (text) => text.split(' '),
        processTerm: (term) => term,
      });
      search.addAll(given.map((fields, id) => ({ id, ...fields })));
      const scores = new PostingsIndex(search, ['a', 'b', 'c', 'd', 'constructor']);
      for (const asked of questions.map((question) => new Map<string, number>(question))) {
        const found = scores.match(asked);
        const expected = search
          .search(' ', {
            tokenize: () => [...asked.keys()],
            boostTerm: (term) => asked.get(term) ?? 0,
            boost: FIELDS,
            bm25: BM25,
          })
          .sort((a, b) => a.id - b.id);
        expect(found.map(({ passage }) => passage)).toEqual(expected.map(({ id }) => id));
        for (const [at, { passage, score, terms: count }] of found.entries()) {
          const { queryTerms = [], match = {}, score: product = 0 } = expected[at] ?? { score: 0 };
          expect(count).toBe(queryTerms.length);
          // MiniSearch multiplies by the number of terms that matched.
          expect(score * count).toBeCloseTo(product, 9);
          const fields = new Map(Object.entries(match));
          for (const term of asked.keys()) {
            const own = fields.get(term)?.some((field) => field !== 'questions');
            const where = own ? 'own' : 'questions';
            expect(scores.where(term, passage)).toBe(own === undefined ? undefined : where);
          }
        }
      }
    }),
  );
});
