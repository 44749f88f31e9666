/** A problem in the content: where it is, what is wrong and what to do. */
export interface Problem {
  readonly file: string;
  /** From 1; absent if the problem is the file or folder itself. */
  readonly line?: number;
  readonly message: string;
}

/** `file:line: message`, which editors and terminals turn into a link. */
export function describeProblem({ file, line, message }: Problem): string {
  return line === undefined ? `${file}: ${message}` : `${file}:${line}: ${message}`;
}

/** Thrown once for a content folder, with every problem of every file in it. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(describeProblem).join('\n'));
    this.problems = problems;
  }
}

/** Collects the problems of one file, so that all are reported together. */
export class ProblemList {
  readonly #problems: Problem[] = [];
  readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  add(line: number | undefined, message: string): void {
    this.#problems.push({ file: this.file, message, ...(line !== undefined && { line }) });
  }

  get hasAny(): boolean {
    return this.#problems.length > 0;
  }

  /** In the order of the lines. */
  get all(): readonly Problem[] {
    return this.#problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  }
}
