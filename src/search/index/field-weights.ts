// MiniSearch’s scoring parameters; docs/DESIGN.md says how they were found.

/** BM25+ (Lv & Zhai, 2011): saturation k, length normalisation b, lower bound d. */
export const BM25 = { k: 1.6, b: 0.9, d: 0.25 };

/** The weight of each field of a passage, relative to its text. */
export const FIELDS = { text: 1, heading: 0.8, exact: 0.5, asked: 0.6, aliases: 1, questions: 0.5 };
