/** How well one ranking answers one question. */
export interface Marks {
  /** 1 if the first passage answers. */
  readonly first: number;
  /** 1 if one of the first three answers. */
  readonly within3: number;
  /** 1 over the place of the first passage that answers; 0 if none does. */
  readonly reciprocal: number;
  /** nDCG of the first three, with gains 2^grade − 1 (Järvelin & Kekäläinen, 2002; Burges, 2005). */
  readonly ndcg3: number;
}

/**
 * @param ranking passages, best first
 * @param grades passage -> 3 answers, 2 in part, 1 related; the best grade given counts as answering
 */
export function mark(ranking: readonly string[], grades: ReadonlyMap<string, number>): Marks {
  const best = Math.max(...grades.values());
  const place = ranking.findIndex((passage) => grades.get(passage) === best);
  const gains = ranking.map((passage) => grades.get(passage) ?? 0);
  return {
    first: Number(place === 0),
    within3: Number(place >= 0 && place < 3),
    reciprocal: place < 0 ? 0 : 1 / (place + 1),
    ndcg3: dcg3(gains) / dcg3([...grades.values()].sort((a, b) => b - a)),
  };
}

function dcg3(gains: readonly number[]): number {
  return gains
    .slice(0, 3)
    .reduce((sum, gain, place) => sum + (2 ** gain - 1) / Math.log2(place + 2), 0);
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
