import { expect, test } from 'vitest';
import { encode } from '../../../src/search/meaning/encode.ts';
import { NearestWords } from '../../../src/search/meaning/nearest-words.ts';
import { VectorMatrix } from '../../../src/search/meaning/vector-matrix.ts';
import { vectorsOf } from '../../../src/search/meaning/vectors-of.ts';
import { WordVectors } from '../../../src/search/meaning/word-vectors.ts';

/** A table of “ant”, “bee”, “wasp” and “zoo”, of which the second and the last are opposites. */
function table(): Buffer {
  const words = ['ant', 'bee', 'wasp', 'zoo'];
  const header = Buffer.alloc(24);
  header.write('VERBVEC1');
  for (const [at, value] of [4, 4, 2, words.join('').length].entries()) {
    header.writeUInt32LE(value, 8 + 4 * at);
  }
  const bytes = (array: Float32Array | Uint32Array | Uint16Array | Int8Array) =>
    Buffer.from(array.buffer, array.byteOffset, array.byteLength);
  return Buffer.concat([
    header,
    bytes(new Float32Array([1, 0.5, 1, 1])),
    bytes(new Uint32Array([3, 6, 10, 13])),
    bytes(new Uint16Array([1, 3, 3, 1])),
    bytes(new Int8Array([3, 4, 0, 0, 0, 0, 4, 0, 0, 0, 3, 1, 0, 0, 4, 0])),
    Buffer.from(words.join('')),
  ]);
}

const vectors = new WordVectors(table());

test('each word has its row, and no other word has one', () => {
  expect(['ant', 'bee', 'wasp', 'zoo'].map((word) => vectors.row(word))).toEqual([0, 1, 2, 3]);
  for (const word of ['', 'an', 'antb', 'zoos', 'é']) expect(vectors.row(word)).toBeUndefined();
});

test('a table is read from anywhere in a buffer', () => {
  const shifted = Buffer.concat([Buffer.from('x'), table()]).subarray(1);
  expect(new WordVectors(shifted).row('wasp')).toBe(2);
});

test('a file of another kind is refused', () => {
  expect(() => new WordVectors(Buffer.from('something else'))).toThrow('Not a table');
});

test('likeness is the cosine, and opposites are known both ways round', () => {
  expect(vectors.likeness(0, 0)).toBe(1);
  expect(vectors.likeness(0, 1)).toBe(0);
  expect(vectors.likeness(1, 3)).toBe(1);
  expect([vectors.areOpposites(1, 3), vectors.areOpposites(3, 1)]).toEqual([true, true]);
  expect(vectors.areOpposites(1, 2)).toBe(false);
});

test('a sentence is the sum of its words at length 1, unknown words aside', () => {
  expect(encode(['ant', 'xyz'], vectors)).toEqual(new Float32Array([0.6, 0.8, 0, 0]));
  expect(encode(['xyz'], vectors)).toEqual(new Float32Array(4));
});

test('a matrix compares a vector with all its rows', () => {
  const ant = encode(['ant'], vectors);
  const likenesses = new VectorMatrix([ant, encode(['bee'], vectors)], 4).likenesses(ant);
  expect(likenesses[0]).toBeCloseTo(1, 1);
  expect(likenesses[1]).toBeCloseTo(0, 1);
});

test('an exact word carries all of its weight, a near one a part, an opposite or unknown one nothing', () => {
  const words = ['moscow', 'kyiv', 'bee', 'wasp', 'zoo'];
  const numbers = new Map(words.map((word, number) => [word, number]));
  const vocabulary = { numbers, rows: vectors.rows(words) };
  const share = (word: string, ...sentence: number[]) =>
    new NearestWords([{ word, weight: 1 }], vocabulary, vectors).share(Uint32Array.from(sentence));
  expect(share('moscow', 0)).toBe(1);
  expect(share('moscow', 1)).toBe(0);
  expect(share('wasp', 2)).toBeCloseTo(0.95, 2);
  expect(share('bee', 4)).toBe(0);
  expect(share('zoo', 3, 4)).toBe(1);
});

test('only English has a table', () => {
  expect(vectorsOf('english')?.row('treaty')).toBeDefined();
  expect(vectorsOf('Turkish')).toBeUndefined();
});
