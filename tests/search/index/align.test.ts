import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignInOrder } from '../../../src/search/index/align.ts';

test('every row gets the most similar column, as far as the order allows', () => {
  expect(
    alignInOrder([
      [1, 0, 0],
      [0, 0, 0],
      [0, 0, 1],
    ]),
  ).toEqual([0, 1, 2]);
  expect(
    alignInOrder([
      [0, 0, 1],
      [0, 0.2, 0],
    ]),
  ).toEqual([2, 2]);
});

test('rows without a similar column are spread over the columns', () => {
  expect(
    alignInOrder([
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ]),
  ).toEqual([0, 0, 1, 1]);
  expect(alignInOrder([])).toEqual([]);
});

test('columns never decrease and always exist', () => {
  const matrices = fc.integer({ min: 1, max: 6 }).chain((columns) =>
    fc.array(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
        minLength: columns,
        maxLength: columns,
      }),
      {
        minLength: 1,
        maxLength: 8,
      },
    ),
  );
  fc.assert(
    fc.property(matrices, (likeness) => {
      const columns = alignInOrder(likeness);
      expect(columns).toHaveLength(likeness.length);
      expect(columns).toEqual([...columns].sort((a, b) => a - b));
      for (const column of columns) expect(column).toBeLessThan(likeness[0]?.length ?? 0);
    }),
  );
});
