/** The percentile at a share from 0 to 1, by nearest rank; the greatest value for 1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** The median. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1] ?? Number.NaN;
  return (low + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

export interface Line {
  readonly slope: number;
  /** The slope's standard error. */
  readonly error: number;
}

/** The least-squares line through points. */
export function fitLine(points: readonly (readonly [x: number, y: number])[]): Line {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / points.length;
  const meanX = mean(points.map(([x]) => x));
  const meanY = mean(points.map(([, y]) => y));
  const sumOver = (term: (dx: number, dy: number) => number) =>
    points.reduce((sum, [x, y]) => sum + term(x - meanX, y - meanY), 0);
  const squares = sumOver((dx) => dx * dx);
  const slope = sumOver((dx, dy) => dx * dy) / squares;
  const residuals = sumOver((dx, dy) => (dy - slope * dx) ** 2);
  return { slope, error: Math.sqrt(residuals / (points.length - 2) / squares) };
}
