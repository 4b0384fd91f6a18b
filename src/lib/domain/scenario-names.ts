/**
 * What a hit says beside its name, normalised: money in yuan (number), a duration in milliseconds
 * (number), an agent number as its digits, a moment as one of `now`, `today`, `tomorrow`,
 * `next-month-1`, `next-month`, a date `MM-DD`, or as the milliseconds until then; names (services,
 * plans, desks, causes, remedies, fields) as the id under which the lexicon or the scenario lists them.
 */
export type SpokenValue = string | number;

/** What must never be said, in the notation of the lexicon, and the name of the taboo that it is. */
export interface TabooWording {
  readonly say: string;
  readonly value: string;
}

/** Names that a scenario adds: id -> wordings, in either language. */
export interface ScenarioNames {
  /** Products that are ordered or cancelled. Value of `service`. */
  readonly services?: Readonly<Record<string, readonly string[]>>;
  /** Plans. Value of `plan`, `upgrade-option`. */
  readonly plans?: Readonly<Record<string, readonly string[]>>;
  /** Desks, departments and specialists. Value of `transfer-to`. */
  readonly desks?: Readonly<Record<string, readonly string[]>>;
  /** Causes of the trouble. Value of `explain-cause`. */
  readonly causes?: Readonly<Record<string, readonly string[]>>;
  /** Remedies. Value of `solution`. */
  readonly remedies?: Readonly<Record<string, readonly string[]>>;
  /** More wordings by part, act or forbidden label, in the notation of the lexicon, without its classes. */
  readonly says?: Readonly<Record<string, readonly string[]>>;
  /** The policy's taboos by forbidden label. */
  readonly taboos?: Readonly<Record<string, readonly TabooWording[]>>;
}
