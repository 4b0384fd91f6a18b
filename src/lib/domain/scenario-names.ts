/** Value of a hit: yuan, duration in ms, agent number as digits, moment as name or `MM-DD`, names as their ids. */
export type SpokenValue = string | number;

/** Forbidden wording in the notation of the lexicon, and the name of its taboo. */
export interface TabooWording {
  readonly say: string;
  readonly value: string;
}

/** Names that a scenario adds: id -> wordings, in either language. */
export interface ScenarioNames {
  /** Value of `service`: products that are ordered or cancelled. */
  readonly services?: Readonly<Record<string, readonly string[]>>;
  /** Value of `plan`, `upgrade-option`. */
  readonly plans?: Readonly<Record<string, readonly string[]>>;
  /** Value of `transfer-to`: desks, departments and specialists. */
  readonly desks?: Readonly<Record<string, readonly string[]>>;
  /** Value of `explain-cause`. */
  readonly causes?: Readonly<Record<string, readonly string[]>>;
  /** Value of `solution`. */
  readonly remedies?: Readonly<Record<string, readonly string[]>>;
  /** Wordings by part, act or forbidden label, in the notation of the lexicon without classes. */
  readonly says?: Readonly<Record<string, readonly string[]>>;
  /** By forbidden label. */
  readonly taboos?: Readonly<Record<string, readonly TabooWording[]>>;
}
