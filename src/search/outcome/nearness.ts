/** How near a passage is to a question. */
export interface Nearness {
  /** Share of what the question asks that the passage has, each part by its rarity. */
  readonly coverage: number;
  /** The same, without what only the companion's questions have. */
  readonly ownCoverage: number;
  /** Share of the question that the most similar of the companion's questions has. */
  readonly similarity: number;
  /** How like the question its best sentence and the whole of it are; undefined without word vectors. */
  readonly meaning: { readonly sentence: number; readonly passage: number } | undefined;
}
