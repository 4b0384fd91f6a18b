/**
 * Normalised value of a hit: money in yuan, duration in ms, agent number as digits, moment as name or `MM-DD`, names as
 * their ids.
 */
export type SpokenValue = string | number;

/** Forbidden wording in the notation of the lexicon, and the name of its taboo. */
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
  /** More wordings by part, act or forbidden label, in the notation of the lexicon without classes. */
  readonly says?: Readonly<Record<string, readonly string[]>>;
  /** The policy's taboos by forbidden label. */
  readonly taboos?: Readonly<Record<string, readonly TabooWording[]>>;
}
