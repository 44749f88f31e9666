/** How a request to REST fails. */
export interface RestFault {
  /** Milliseconds before anything happens. */
  readonly delay?: number;
  /**
   * `hang` never answers, `stall` stops after the headers, `drop` breaks the connection, `answer`
   * answers as below.
   */
  readonly kind?: 'hang' | 'stall' | 'drop' | 'answer';
  readonly status?: number;
  readonly body?: object;
  /** The body as it is, in place of JSON. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers with this status. */
export function answerWith(status: number, body?: object): RestFault {
  return { kind: 'answer', status, ...(body && { body }) };
}

/** Answers 429 as Discord does; `retryAfter` in seconds. */
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
