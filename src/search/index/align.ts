/** How much worse a pair is for each share of the way that it is off the diagonal. */
const DRIFT = 0.5;

/**
 * Pairs two lists that run in the same order, such as a passage's questions and its sentences: every
 * row gets a column, columns never go back, and the sum of the pairs' likeness is the greatest there
 * is. Where likeness says nothing, rows are spread over the columns evenly.
 * Source: dynamic time warping (Sakoe & Chiba, 1978), with columns that may be passed over.
 * @param likeness rows × columns, each from 0 to 1
 * @returns for each row its column
 */
export function alignInOrder(likeness: readonly (readonly number[])[]): number[] {
  const columns = likeness[0]?.length ?? 0;
  const rows = likeness.length;
  const value = (row: number, column: number) =>
    (likeness[row]?.[column] ?? 0) -
    DRIFT * Math.abs((row + 0.5) / rows - (column + 0.5) / columns);

  // best[row][column]: the greatest sum of the rows up to this one, if this one has this column.
  const best: number[][] = [];
  const previous: number[][] = [];
  for (let row = 0; row < rows; row++) {
    const sums: number[] = [];
    const from: number[] = [];
    let leader = 0;
    for (let column = 0; column < columns; column++) {
      const above = best[row - 1];
      if ((above?.[column] ?? 0) > (above?.[leader] ?? 0)) leader = column;
      sums.push(value(row, column) + (above?.[leader] ?? 0));
      from.push(leader);
    }
    best.push(sums);
    previous.push(from);
  }

  const last = best[rows - 1] ?? [];
  const path: number[] = [];
  let column = last.indexOf(Math.max(...last));
  for (let row = rows - 1; row >= 0; row--) {
    path.unshift(column);
    column = previous[row]?.[column] ?? 0;
  }
  return path;
}
