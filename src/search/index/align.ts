/** The penalty of a pair for its distance from the diagonal, as a share of the length. */
const DRIFT = 0.5;

/**
 * Aligns two lists in the same order, such as a passage's questions and its sentences. Every row
 * gets a column, columns never decrease, and the sum of the pairs' similarity is maximal. Where
 * similarity says nothing, rows are spread evenly over the columns.
 * Source: dynamic time warping (Sakoe & Chiba, 1978), with columns that may be skipped.
 * @param likeness rows × columns, each from 0 to 1
 * @returns the column of each row
 */
export function alignInOrder(likeness: readonly (readonly number[])[]): number[] {
  const columns = likeness[0]?.length ?? 0;
  const rows = likeness.length;
  const value = (row: number, column: number) =>
    (likeness[row]?.[column] ?? 0) -
    DRIFT * Math.abs((row + 0.5) / rows - (column + 0.5) / columns);

  // best[row][column]: the greatest sum for the rows up to this one, if this one has this column.
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
