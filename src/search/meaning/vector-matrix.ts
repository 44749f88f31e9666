/** The greatest signed byte; a number from -1 to 1 is stored as a multiple of 1/127. */
const ONE = 127;

/** Vectors of length 1 in one block of bytes, all compared with a question at once. */
export class VectorMatrix {
  readonly size: number;
  readonly #dimensions: number;
  readonly #rows: Int8Array;

  constructor(vectors: readonly Float32Array[], dimensions: number) {
    this.size = vectors.length;
    this.#dimensions = dimensions;
    this.#rows = new Int8Array(vectors.length * dimensions);
    for (const [row, vector] of vectors.entries()) {
      for (let at = 0; at < dimensions; at++) {
        this.#rows[row * dimensions + at] = Math.round((vector[at] ?? 0) * ONE);
      }
    }
  }

  /** The cosine of a vector of length 1 with each row. */
  likenesses(vector: Float32Array): Float32Array {
    const dimensions = this.#dimensions;
    const rows = this.#rows;
    // Integers multiply faster than fractions, and four independent sums run in parallel.
    const asked = Int32Array.from(vector, (value) => Math.round(value * ONE));
    const result = new Float32Array(this.size);
    for (let row = 0, at = 0; row < this.size; row++) {
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      for (let i = 0; i < dimensions; i += 4, at += 4) {
        a += (asked[i] ?? 0) * (rows[at] ?? 0);
        b += (asked[i + 1] ?? 0) * (rows[at + 1] ?? 0);
        c += (asked[i + 2] ?? 0) * (rows[at + 2] ?? 0);
        d += (asked[i + 3] ?? 0) * (rows[at + 3] ?? 0);
      }
      result[row] = (a + b + c + d) / (ONE * ONE);
    }
    return result;
  }
}
