/** In seconds. Longer waits are cut to an hour. */
const LONGEST = 3600;

/**
 * The wait that a response asks for, in seconds, if any: a number or a date in its `Retry-After`
 * (RFC 9110), or Discord's own `retry_after` in its body.
 * @param now in milliseconds since 1970
 */
export function retryAfterSeconds(
  header: string | null,
  body: unknown,
  now = Date.now(),
): number | undefined {
  const inBody =
    typeof body === 'object' && body !== null && 'retry_after' in body
      ? body.retry_after
      : undefined;
  const text = header?.trim() || 'none';
  const candidates: unknown[] = [Number(text), (Date.parse(text) - now) / 1000, inBody];
  const seconds = candidates.find((value) => typeof value === 'number' && value >= 0);
  return seconds === undefined ? undefined : Math.min(Number(seconds), LONGEST);
}
