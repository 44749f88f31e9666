/** How near a passage is to a question. */
export interface Nearness {
  /** The share of the question that the passage covers, each part weighted by rarity. */
  readonly coverage: number;
  /** The same, without matches in the companion's questions only. */
  readonly ownCoverage: number;
  /** Share of the question that the most similar of the companion's questions has. */
  readonly similarity: number;
  /**
   * The similarity of its best sentence and of the whole passage; undefined without word vectors.
   */
  readonly meaning: { readonly sentence: number; readonly passage: number } | undefined;
}
