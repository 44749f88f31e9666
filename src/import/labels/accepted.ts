import type { Candidate } from './candidate.ts';

/** A label that is one, or is taken for one though a person should look. */
export interface Accepted {
  readonly candidate: Candidate;
  readonly doubt?: string;
}
