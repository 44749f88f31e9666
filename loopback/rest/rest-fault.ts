/** What goes wrong with a request to REST. */
export interface RestFault {
  /** Milliseconds before anything happens. */
  readonly delay?: number;
  /** No answer ever; a broken connection; or an answer that Discord's own code did not give. */
  readonly kind?: 'hang' | 'drop' | 'answer';
  readonly status?: number;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer with this status. */
export function answerWith(status: number, body?: object): RestFault {
  return { kind: 'answer', status, ...(body && { body }) };
}

/** 429, as Discord says it; `retry_after` in seconds. */
export function rateLimited(retryAfter: number): RestFault {
  return {
    ...answerWith(429, {
      message: 'You are being rate limited.',
      retry_after: retryAfter,
      global: false,
    }),
    headers: { 'retry-after': String(retryAfter), 'x-ratelimit-scope': 'user' },
  };
}
