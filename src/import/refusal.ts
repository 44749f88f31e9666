/** Thrown where a document cannot become an interview: what is wrong, where, and what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** From 1; absent where it is the whole document. */
  readonly line: number | undefined;

  constructor(message: string, line?: number) {
    super(message);
    this.line = line;
  }
}

/** Thrown where a document was read, but nothing in it shows that people talk with each other. */
export class NoInterview extends Refusal {}
