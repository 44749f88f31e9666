/** Work that has started but not finished. */
export class InFlight {
  readonly #work = new Set<Promise<unknown>>();

  get size(): number {
    return this.#work.size;
  }

  /** @param work a promise that does not reject */
  add(work: Promise<unknown>): void {
    this.#work.add(work);
    void work.finally(() => this.#work.delete(work));
  }

  /** Resolves when all work started so far is done. */
  async done(): Promise<void> {
    await Promise.allSettled(this.#work);
  }
}
