const FORMAT = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** A time of day, such as 14:05. */
export function clockTime(milliseconds: number): string {
  return FORMAT.format(milliseconds);
}
