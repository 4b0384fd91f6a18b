/** Fields in which something is typed that was not taken over yet. */
export class Uncommitted {
  #fields = $state.raw<ReadonlyMap<symbol, () => void>>(new Map());

  /** True while a field holds what stands nowhere else. */
  readonly any = $derived(this.#fields.size > 0);

  /** @param take takes over what it holds */
  hold(field: symbol, take: () => void): void {
    if (!this.#fields.has(field)) this.#fields = new Map([...this.#fields, [field, take]]);
  }

  release(field: symbol): void {
    if (this.#fields.has(field)) this.#fields = new Map([...this.#fields].filter(([it]) => it !== field));
  }

  /** Takes over what all of them hold: the page may be gone in a moment. */
  commit(): void {
    for (const take of this.#fields.values()) take();
  }
}

export const uncommitted = new Uncommitted();
