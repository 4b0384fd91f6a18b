/** Unsaved input by field, in this tab's session storage to survive a reload; in memory if storage fails. */
export class Drafts {
  #texts = $state.raw<Readonly<Record<string, string>>>({});
  readonly #key: string;

  constructor(run: string) {
    this.#key = `sb.drafts.${run}`;
    this.#texts = stored(this.#key);
  }

  of(field: string): string | undefined {
    return Object.hasOwn(this.#texts, field) ? this.#texts[field] : undefined;
  }

  /** Saves a draft; `undefined` removes it. */
  keep(field: string, text: string | undefined): void {
    const { [field]: before, ...others } = this.#texts;
    if (before === text) return;
    this.#texts = text === undefined ? others : { ...others, [field]: text };
    this.#store();
  }

  clear(): void {
    this.#texts = {};
    this.#store();
  }

  #store(): void {
    try {
      if (Object.keys(this.#texts).length === 0) sessionStorage.removeItem(this.#key);
      else sessionStorage.setItem(this.#key, JSON.stringify(this.#texts));
    } catch {
      // Refused or full: what was typed lives as long as the page.
    }
  }
}

function stored(key: string): Readonly<Record<string, string>> {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    if (typeof found !== 'object' || found === null) return {};
    return Object.fromEntries(
      Object.entries(found).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    );
  } catch {
    return {};
  }
}
