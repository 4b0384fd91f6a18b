/** What the storage room takes from outside at most. Generous for people, small for a machine. */
export const limits = {
  /** Entries of a run: an hour of one act a second is 3600. */
  entries: 5000,
  /** Characters of a run file as JSON. */
  fileCharacters: 5_000_000,
  disputeCharacters: 2000,
  /** Characters of a trainee's name. */
  traineeCharacters: 60,
  /** Copies of one imported run: `id-2`, `id-3`, … */
  copies: 1000
} as const;
