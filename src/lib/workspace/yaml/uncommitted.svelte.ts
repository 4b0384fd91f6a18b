/** Fields with input that was not taken over yet. */
export class Uncommitted {
  #fields = $state.raw<ReadonlyMap<symbol, () => void>>(new Map());

  readonly any = $derived(this.#fields.size > 0);

  hold(field: symbol, take: () => void): void {
    if (!this.#fields.has(field)) this.#fields = new Map([...this.#fields, [field, take]]);
  }

  release(field: symbol): void {
    if (this.#fields.has(field)) this.#fields = new Map([...this.#fields].filter(([it]) => it !== field));
  }

  /** Takes over the input of all fields, because the page may close at any moment. */
  commit(): void {
    for (const take of this.#fields.values()) take();
  }
}

export const uncommitted = new Uncommitted();
