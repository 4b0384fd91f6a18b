/**
 * What was typed into the desk and not saved yet, by field. It outlives components and, kept by the tab, a reload; another tab has
 * its own. Where the browser refuses to keep it, it lives as long as the page.
 */
export class Drafts {
  #texts = $state.raw<Readonly<Record<string, string>>>({});
  readonly #key: string;

  /** @param run whose drafts they are */
  constructor(run: string) {
    this.#key = `sb.drafts.${run}`;
    this.#texts = stored(this.#key);
  }

  /** What was typed there; `undefined` where nothing waits. */
  of(field: string): string | undefined {
    return Object.hasOwn(this.#texts, field) ? this.#texts[field] : undefined;
  }

  /** Keeps what was typed; `undefined` lets it go, for it is saved or given up. */
  keep(field: string, text: string | undefined): void {
    const { [field]: before, ...others } = this.#texts;
    if (before === text) return;
    this.#texts = text === undefined ? others : { ...others, [field]: text };
    this.#store();
  }

  /** Lets everything go: the run is over. */
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
