const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * Converts a time code such as `04:01`, `75:30` or `1:04:01` to seconds; undefined if it is not
 * one.
 */
export function readTimeCode(text: string): number | undefined {
  const parts = /^(?:(\d{1,3}):(?=[0-5]\d:))?(\d{1,3}):([0-5]\d)$/.exec(text.trim());
  if (parts === null) return undefined;
  const [, hours = '0', minutes, seconds] = parts;
  return Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds);
}

/**
 * Whether text in brackets is meant as a time code: digits separated by colons, points or commas.
 */
export function looksLikeTimeCode(text: string): boolean {
  return text.includes(':') && /^[\d:.,\s]+$/.test(text);
}

/** `0:04:01` for 241 seconds. */
export function formatTimeCode(seconds: number): string {
  const part = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / MINUTE);
  return `${Math.floor(minutes / 60)}:${part(minutes % 60)}:${part(seconds % MINUTE)}`;
}
